package org.vigie.intake;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;

/// Pulls a drop folder in a process of its own, so that it can be bounded and killed.
final class ChildIntake {
    private ChildIntake() {}

    /// @param arguments data folder, drop folder, and at which batch to die, 0 for never
    public static void main(String[] arguments) throws FaultException {
        int dieAt = Integer.parseInt(arguments[2]);
        try (OpenStore store = new OpenStore(Path.of(arguments[0]));
                DropFolderFeed folder =
                        new DropFolderFeed(
                                Path.of(arguments[1]), Limits.DEFAULT, InstantSource.system())) {
            long start = System.nanoTime();
            Progress heap =
                    (counted, total) -> {
                        if (counted % 20_000 == 0) {
                            System.out.println("heap " + counted + " " + usedMiB());
                        }
                    };
            Summary summary = store.intake().pull(new Dying(folder, dieAt), heap);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println("added " + summary.added());
            System.out.println("rate " + Math.round(summary.counted() / seconds));
            System.out.println("heap " + summary.counted() + " " + usedMiB());
        }
    }

    private static long usedMiB() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    static Process start(Path data, Path drop, int dieAt, String heap) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + heap,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ChildIntake.class.getName()));
        command.addAll(List.of(data.toString(), drop.toString(), String.valueOf(dieAt)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Dies where it hurts: a batch is committed and its cursor is not. Its name is asked for once
    /// to begin, then twice a batch, the second time to keep the cursor.
    private static final class Dying implements Feed {
        private final DropFolderFeed feed;
        private final int dieAt;
        private int asked;

        Dying(DropFolderFeed feed, int dieAt) {
            this.feed = feed;
            this.dieAt = dieAt;
        }

        @Override
        public String name() {
            asked++;
            if (dieAt > 0 && asked == 1 + 2 * dieAt) {
                Runtime.getRuntime().halt(137);
            }
            return feed.name();
        }

        @Override
        public Batch pull(String cursor, int limit) throws FaultException {
            return feed.pull(cursor, limit);
        }
    }
}
