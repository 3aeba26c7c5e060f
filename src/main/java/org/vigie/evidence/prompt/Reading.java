package org.vigie.evidence.prompt;

import java.util.Arrays;

/// A text as a row of characters that know where they stand in the original. Two characters may
/// stand at one place (a ligature), one may stand at several (a letter and its accent).
final class Reading {
    private int[] points;
    private int[] from;
    private int[] to;
    private int[] changed;
    private int[] skipped;
    private boolean[] capital;
    private int length;

    Reading(int expected) {
        int room = Math.max(expected, 8);
        points = new int[room];
        from = new int[room];
        to = new int[room];
        changed = new int[room];
        skipped = new int[room];
        capital = new boolean[room];
    }

    /// Read every code point of a text as it stands.
    static Reading of(String text) {
        Reading reading = new Reading(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            reading.add(point, i, next, Stages.NONE, Stages.NONE, Character.isUpperCase(point));
            i = next;
        }
        return reading;
    }

    void add(int point, int start, int end, int changes, int skips, boolean upper) {
        if (length == points.length) {
            grow(length * 2);
        }
        points[length] = point;
        from[length] = start;
        to[length] = end;
        changed[length] = changes;
        skipped[length] = skips;
        capital[length++] = upper;
    }

    /// Take a character over from another reading.
    void add(Reading other, int index, int skips) {
        add(
                other.points[index],
                other.from[index],
                other.to[index],
                other.changed[index],
                other.skipped[index] | skips,
                other.capital[index]);
    }

    private void grow(int room) {
        points = Arrays.copyOf(points, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        changed = Arrays.copyOf(changed, room);
        skipped = Arrays.copyOf(skipped, room);
        capital = Arrays.copyOf(capital, room);
    }

    /// Forget what was added last.
    void shorten(int count) {
        length = count;
    }

    int length() {
        return length;
    }

    int point(int index) {
        return points[index];
    }

    /// Where the character begins in the original, in UTF-16 units.
    int from(int index) {
        return from[index];
    }

    /// Where it ends in the original, exclusive.
    int to(int index) {
        return to[index];
    }

    /// Stages that made the character what it is.
    int changed(int index) {
        return changed[index];
    }

    void change(int index, int stages) {
        changed[index] |= stages;
    }

    /// Let a character reach further into the original.
    void reach(int index, int end) {
        to[index] = Math.max(to[index], end);
    }

    /// Stages that removed something just before the character.
    int skipped(int index) {
        return skipped[index];
    }

    /// Whether it was a capital letter.
    boolean capital(int index) {
        return capital[index];
    }

    /// Return whether anything at all was undone.
    boolean undone() {
        for (int i = 0; i < length; i++) {
            if ((changed[i] | skipped[i]) != Stages.NONE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return new String(points, 0, length);
    }
}
