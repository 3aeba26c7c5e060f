package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventId;
import org.vigie.ledger.EventType;
import org.vigie.ledger.export.Disclosure;
import org.vigie.ledger.export.ExportVerifier;
import org.vigie.ledger.export.LogExport;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.SigningKey;
import org.vigie.review.FaultException;

/// Measures how fast a log is exported and how fast a third party's copy of it is verified.
final class LogBench {
    /// After a first one, which runs code nobody has compiled yet and is told apart.
    private static final int ROUNDS = 15;

    private static final Instant START = Instant.parse("2026-01-04T10:00:00Z");

    private final int length;

    LogBench(int length) {
        this.length = length;
    }

    /// Return events a second for both.
    Map<String, Object> run() throws FaultException, IOException {
        Path root = Files.createTempDirectory("vigie-bench");
        try {
            Sample export = new Sample();
            Sample verify = new Sample();
            SigningKey key = SigningKey.generate("vigie.local/bench");
            Drawn log = new Drawn(length);
            Sample first = new Sample();
            for (int round = -1; round < ROUNDS; round++) {
                Path folder = root.resolve("log-" + round);
                long start = System.nanoTime();
                LogExport.write(
                        folder,
                        length,
                        log,
                        key,
                        checkpoint -> key.sign(SignedNote.of(checkpoint.text())));
                long between = System.nanoTime();
                ExportVerifier.verify(folder, null);
                double verified = length * 1e9 / (System.nanoTime() - between);
                if (round < 0) {
                    first.add(verified);
                } else {
                    export.add(length * 1e9 / (between - start));
                    verify.add(verified);
                }
                delete(folder);
            }
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("events", length);
            result.put("exportPerSecond", export.summary());
            result.put("verifyPerSecond", verify.summary());
            result.put("firstVerifyPerSecond", first.quantile(1));
            return result;
        } finally {
            delete(root);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// Decisions, each on a case of its own.
    private static final class Drawn implements LogExport.Source {
        private final List<Entry> entries = new ArrayList<>();

        Drawn(int length) throws FaultException {
            Random random = new Random(7);
            byte[] before = Entry.noLeaf();
            for (int i = 1; i <= length; i++) {
                Entry entry = Entry.of(i, event(i, before, random).bytes());
                before = entry.leafHash();
                entries.add(entry);
            }
        }

        private static Envelope event(long sequence, byte[] before, Random random) {
            Instant at = START.plusSeconds(sequence);
            return new Envelope(
                    EventId.at(at, random),
                    "bench",
                    sequence,
                    HexFormat.of().formatHex(before),
                    "M-00",
                    "moderator",
                    EventType.DECISION,
                    "gen-" + sequence,
                    0,
                    "ef".repeat(32),
                    Map.of("category", "none", "actions", List.of("keep"), "rung", 0),
                    Map.of("reason", "ab".repeat(32)),
                    at.toString(),
                    Versions.vigie(),
                    List.of("cd".repeat(32), "de".repeat(32)),
                    "ab".repeat(32));
        }

        @Override
        public List<Entry> entries(long after, int limit) {
            return entries.subList((int) after, (int) Math.min(entries.size(), after + limit));
        }

        @Override
        public List<Disclosure> disclosures(long first, long last) {
            return List.of();
        }
    }
}
