package org.vigie.evidence.prompt;

import java.util.Arrays;

/// The letters of a token in the making.
final class Letters {
    private final Reading reading;
    private final int[] indices;
    private int length;
    private boolean apart;

    Letters(Reading reading, int most) {
        this.reading = reading;
        this.indices = new int[most];
    }

    /// Add the characters from `start` to `end`.
    Letters add(int start, int end) {
        for (int i = start; i < end; i++) {
            indices[length++] = i;
        }
        return this;
    }

    /// Say that something stands between the letters.
    void apart() {
        apart = true;
    }

    int length() {
        return length;
    }

    /// Return a token made of these letters.
    Token token(int first, int last) {
        return new Token(this, first, last);
    }

    int[] points() {
        return Arrays.stream(indices, 0, length).map(reading::point).toArray();
    }

    boolean[] capitals() {
        boolean[] capitals = new boolean[length];
        for (int i = 0; i < length; i++) {
            capitals[i] = reading.capital(indices[i]);
        }
        return capitals;
    }

    int[] from() {
        return Arrays.stream(indices, 0, length).map(reading::from).toArray();
    }

    int[] to() {
        return Arrays.stream(indices, 0, length).map(reading::to).toArray();
    }

    int stages() {
        int stages = apart ? Stages.SPACING : Stages.NONE;
        for (int i = 0; i < length; i++) {
            stages |= reading.changed(indices[i]);
            stages |= i == 0 ? Stages.NONE : reading.skipped(indices[i]);
        }
        return stages;
    }
}
