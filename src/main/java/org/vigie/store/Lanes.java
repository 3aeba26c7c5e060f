package org.vigie.store;

/// The order of the queue: what is breached, then what is due. A case changes over when its
/// deadline passes.
final class Lanes {
    private final OpenColumns columns;
    private final IntList breached = new IntList();
    private final IntList due = new IntList();
    private long now;

    Lanes(OpenColumns columns) {
        this.columns = columns;
    }

    int size() {
        return breached.size() + due.size();
    }

    int breached() {
        return breached.size();
    }

    int get(int place) {
        return place < breached.size() ? breached.get(place) : due.get(place - breached.size());
    }

    /// Put slots in order anew.
    void fill(IntList slots, long moment) {
        now = moment;
        breached.clear();
        due.clear();
        for (int i = 0; i < slots.size(); i++) {
            lane(slots.get(i)).add(slots.get(i));
        }
        breached.sort(columns::byHarm);
        due.sort(columns::byDeadline);
    }

    void add(int slot) {
        IntList lane = lane(slot);
        lane.insert(lane.place(slot, order(lane)), slot);
    }

    /// Take a slot out, by the facts it was put in with.
    void remove(int slot) {
        IntList lane = lane(slot);
        int place = lane.place(slot, order(lane));
        if (!lane.holds(place, slot)) {
            throw new IllegalStateException("not in its lane");
        }
        lane.cut(place, place + 1);
    }

    /// Let time pass: what was due and is missed now changes over.
    void advance(long moment) {
        if (moment < now) {
            IntList all = new IntList();
            for (int i = 0; i < size(); i++) {
                all.add(get(i));
            }
            fill(all, moment);
            return;
        }
        now = moment;
        int end = 0;
        IntList staying = new IntList();
        IntList missed = new IntList();
        while (end < due.size() && begins(due.get(end)) < moment) {
            int slot = due.get(end++);
            (isBreached(slot) ? missed : staying).add(slot);
        }
        if (missed.size() > 0) {
            for (int i = 0; i < staying.size(); i++) {
                due.set(missed.size() + i, staying.get(i));
            }
            due.cut(0, missed.size());
            merge(missed);
        }
    }

    private void merge(IntList missed) {
        if (missed.size() < 64) {
            for (int i = 0; i < missed.size(); i++) {
                add(missed.get(i));
            }
            return;
        }
        for (int i = 0; i < missed.size(); i++) {
            breached.add(missed.get(i));
        }
        breached.sort(columns::byHarm);
    }

    /// Within an hour the skipped come last, so that order is by the hour only.
    private long begins(int slot) {
        return columns.due(slot) / 3_600_000 * 3_600_000;
    }

    boolean isBreached(int slot) {
        return columns.due(slot) < now;
    }

    private IntList lane(int slot) {
        return isBreached(slot) ? breached : due;
    }

    private IntList.Order order(IntList lane) {
        return lane == breached ? columns::byHarm : columns::byDeadline;
    }
}
