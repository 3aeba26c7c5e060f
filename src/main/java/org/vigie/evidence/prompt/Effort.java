package org.vigie.evidence.prompt;

/// Counts the steps of reading, so that what must stay linear can be seen to.
final class Effort {
    private long steps;

    void spend(long more) {
        steps += more;
    }

    long spent() {
        return steps;
    }
}
