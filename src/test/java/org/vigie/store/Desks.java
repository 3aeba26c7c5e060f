package org.vigie.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.Rung;
import org.vigie.review.Verdict;
import org.vigie.store.GenerationStore.Incoming;

/// A desk in a temporary folder, and things to put on it.
final class Desks implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    static final Identity IDENTITY = new Identity("desk-1", "mod-7", "moderator", "0.1.0");
    static final String PROMPT = "CANARY-PROMPT a figure on a beach";
    static final String ACCOUNT = "CANARY-ACCOUNT-9f";
    static final String ADDRESS = "https://example.test/CANARY-URL";
    static final String REASON = "CANARY-REASON seen twice";

    final DataFolder folder;
    final Keyring keyring;
    final Storage storage;

    private Desks(DataFolder folder, Terms terms, InstantSource now) throws FaultException {
        this.folder = folder;
        keyring = Keyring.throwAway(folder);
        storage = Storage.open(folder, keyring, IDENTITY, terms, now);
    }

    static Desks open(Path root) throws FaultException {
        return open(root, Terms.ALONE, InstantSource.fixed(NOW));
    }

    static Desks open(Path root, Terms terms, InstantSource now) throws FaultException {
        return new Desks(DataFolder.open(root), terms, now);
    }

    static Incoming incoming(String id) {
        return incoming(id, NOW.plus(Duration.ofHours(4)), 2, NOW, id);
    }

    /// @param due null for a case without a deadline
    /// @param picture what makes its output differ from others
    static Incoming incoming(
            String id, @Nullable Instant due, int severity, Instant flaggedAt, String picture) {
        byte[] output = ("CANARY-PIXELS output " + picture).getBytes(StandardCharsets.UTF_8);
        byte[] source = ("CANARY-PIXELS source " + id).getBytes(StandardCharsets.UTF_8);
        List<Medium> media =
                List.of(
                        new Medium(Medium.Role.SOURCE, 0, Digests.sha256(source), "image/png"),
                        new Medium(Medium.Role.OUTPUT, 0, Digests.sha256(output), "image/png"));
        List<Clock> clocks = new ArrayList<>();
        if (due != null) {
            clocks.add(new Clock("rule-1", "EU", flaggedAt, due, true));
        }
        return new Incoming(
                generation(id, flaggedAt, media),
                ("{\"id\":\"" + id + "\",\"prompt\":\"" + PROMPT + "\"}")
                        .getBytes(StandardCharsets.UTF_8),
                Map.of(Digests.sha256(source), source, Digests.sha256(output), output),
                "drop",
                clocks,
                "adult",
                severity);
    }

    private static Generation generation(String id, Instant flaggedAt, List<Medium> media) {
        return new Generation(
                id,
                new Generation.Service("svc", "model", "1"),
                null,
                flaggedAt,
                new Generation.Prompt(PROMPT, "en", ""),
                media,
                new Generation.Requester(ACCOUNT, null, 2),
                new Generation.Publication(ADDRESS, "public", null, 12),
                List.of(new Complaint("c-" + id, NOW, Complaint.By.SUBJECT, "IN", "intimate", "r")),
                List.of(new Generation.Signal("up", "1", "sexual", 0.9, 0.8)),
                List.of(new Generation.Attempt(NOW, PROMPT, "refused")),
                List.of("IN", "FR"),
                "{}");
    }

    static Verdict verdict(String id) {
        return new Verdict(id, "adult", List.of("remove", "warn"), REASON, Rung.DRAWING);
    }

    static String output(Incoming incoming) {
        return incoming.generation().outputs().getFirst().sha256();
    }

    @Override
    public void close() throws FaultException {
        storage.close();
        keyring.close();
        folder.close();
    }
}
