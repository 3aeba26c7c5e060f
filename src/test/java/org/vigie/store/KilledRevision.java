package org.vigie.store;

import java.nio.file.Path;

/// A desk in a process of its own that is killed while it brings its cases to another pack.
final class KilledRevision {
    static final int KILLED = 7;

    private KilledRevision() {}

    public static void main(String[] args) throws Exception {
        int[] reckoned = {0};
        Reckoning pack = ClockRevisionTest.pack(8);
        Reckoning dying =
                new Reckoning(
                        pack.pack(),
                        pack.digest(),
                        (generation, hint) -> {
                            if (++reckoned[0] > ClockRevision.BATCH + ClockRevision.BATCH / 2) {
                                Runtime.getRuntime().halt(KILLED);
                            }
                            return pack.rules().clocks(generation, hint);
                        });
        try (Desks desk = ClockRevisionTest.open(Path.of(args[0]), dying)) {
            desk.storage.revision().begin();
            for (int some = 1; some > 0; ) {
                some = desk.storage.revision().some();
            }
        }
    }
}
