package org.vigie.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Facet;

/// What open cases are ordered and narrowed by, one slot a case, each fact in a column. In memory
/// only: some of it is sealed at rest.
final class OpenColumns {
    /// Of a case without a deadline, as in the table.
    static final long NEVER = 9_007_199_254_740_991L;

    private static final int MARKS = 4;

    private final Map<Facet, Values> values = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int end;
    private String[] ids = new String[64];
    private long[] due = new long[64];
    private long[] flagged = new long[64];
    private byte[] severity = new byte[64];
    private boolean[] skipped = new boolean[64];
    private boolean[] read = new boolean[64];
    private int[] family = new int[64];
    private int[] complaints = new int[64];
    private long[] requester = new long[64];
    private long[] marks = new long[64 * MARKS];

    OpenColumns() {
        for (Facet facet : Facet.values()) {
            values.put(facet, new Values());
        }
    }

    /// The different values of a facet, each set of them under one number, and every slot's number.
    static final class Values {
        private final List<Set<String>> sets = new ArrayList<>();
        private final Map<Set<String>, Integer> numbers = new HashMap<>();
        private int[] of = new int[64];

        private void set(int slot, Set<String> some) {
            of[slot] = numbers.computeIfAbsent(some, this::add);
        }

        private int add(Set<String> some) {
            sets.add(some);
            return sets.size() - 1;
        }

        Set<String> at(int slot) {
            return sets.get(of[slot]);
        }

        int number(int slot) {
            return of[slot];
        }

        List<Set<String>> sets() {
            return sets;
        }

        /// Return by number whether a set has one of some values.
        boolean[] having(Set<String> some) {
            boolean[] having = new boolean[sets.size()];
            for (int i = 0; i < having.length; i++) {
                having[i] = sets.get(i).stream().anyMatch(some::contains);
            }
            return having;
        }
    }

    /// Put a case in a slot of its own.
    int add(OpenRow row) {
        int slot = free.isEmpty() ? end++ : free.pop();
        if (slot == ids.length) {
            grow(2 * slot);
        }
        read[slot] = false;
        requester[slot] = 0;
        Arrays.fill(marks, slot * MARKS, (slot + 1) * MARKS, 0);
        set(Facet.LANGUAGE, slot, Set.of());
        set(Facet.COMPLAINANT, slot, Set.of());
        put(slot, row);
        return slot;
    }

    void put(int slot, OpenRow row) {
        ids[slot] = row.id();
        due[slot] = row.dueAt();
        flagged[slot] = row.flaggedAt();
        severity[slot] = (byte) row.severity();
        skipped[slot] = row.skipped();
        family[slot] = row.family();
        complaints[slot] = row.complaints();
        row.values().forEach((facet, some) -> set(facet, slot, some));
    }

    /// Note what the words of a case say.
    void put(int slot, OpenWords words) {
        set(Facet.LANGUAGE, slot, Set.of(words.language()));
        set(Facet.COMPLAINANT, slot, words.complainants());
        requester[slot] = words.requester();
        System.arraycopy(words.marks().bits(), 0, marks, slot * MARKS, MARKS);
        read[slot] = true;
    }

    void remove(int slot) {
        ids[slot] = "";
        free.push(slot);
    }

    private void set(Facet facet, int slot, Set<String> some) {
        values(facet).set(slot, some);
    }

    Values values(Facet facet) {
        return values.computeIfAbsent(facet, none -> new Values());
    }

    String id(int slot) {
        return ids[slot];
    }

    long due(int slot) {
        return due[slot];
    }

    int severity(int slot) {
        return severity[slot];
    }

    int family(int slot) {
        return family[slot];
    }

    long requester(int slot) {
        return requester[slot];
    }

    /// Return whether the words of a case have been unsealed.
    boolean isRead(int slot) {
        return read[slot];
    }

    /// Take in a row of a case that is here.
    ///
    /// @return whether its words have to be unsealed again, because another delivery of it came
    boolean renew(int slot, OpenRow row) {
        boolean more = read[slot] && row.complaints() != complaints[slot];
        read[slot] &= !more;
        put(slot, row);
        return more;
    }

    /// Return whether the words of a case may hold some others.
    boolean mayHold(int slot, WordMarks some) {
        for (int i = 0; i < MARKS; i++) {
            if ((marks[slot * MARKS + i] & some.bits()[i]) != some.bits()[i]) {
                return false;
            }
        }
        return true;
    }

    /// The order of what is due: the hour of the nearest deadline, skipped ones last within it,
    /// then the deadline, severity and age.
    int byDeadline(int a, int b) {
        int order = Long.compare(due[a] / 3_600_000, due[b] / 3_600_000);
        order = order != 0 ? order : Boolean.compare(skipped[a], skipped[b]);
        order = order != 0 ? order : Long.compare(due[a], due[b]);
        order = order != 0 ? order : Byte.compare(severity[b], severity[a]);
        return order != 0 ? order : byAge(a, b);
    }

    /// The order of what is breached: skipped ones last, then severity, then the latest missed.
    int byHarm(int a, int b) {
        int order = Boolean.compare(skipped[a], skipped[b]);
        order = order != 0 ? order : Byte.compare(severity[b], severity[a]);
        order = order != 0 ? order : Long.compare(due[b], due[a]);
        return order != 0 ? order : byAge(a, b);
    }

    private int byAge(int a, int b) {
        int order = Long.compare(flagged[a], flagged[b]);
        return order != 0 ? order : ids[a].compareTo(ids[b]);
    }

    private void grow(int size) {
        ids = Arrays.copyOf(ids, size);
        due = Arrays.copyOf(due, size);
        flagged = Arrays.copyOf(flagged, size);
        severity = Arrays.copyOf(severity, size);
        skipped = Arrays.copyOf(skipped, size);
        read = Arrays.copyOf(read, size);
        family = Arrays.copyOf(family, size);
        complaints = Arrays.copyOf(complaints, size);
        requester = Arrays.copyOf(requester, size);
        marks = Arrays.copyOf(marks, size * MARKS);
        values.values().forEach(some -> some.of = Arrays.copyOf(some.of, size));
    }
}
