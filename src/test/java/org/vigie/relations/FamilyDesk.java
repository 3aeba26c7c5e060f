package org.vigie.relations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.review.CaseFile;
import org.vigie.review.Digests;
import org.vigie.review.Family;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Fingerprint;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.PictureHash;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Veil;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;
import org.vigie.store.GenerationStore.Incoming;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.Storage;
import org.vigie.store.Terms;

/// A real store with a real index beside it, and generations whose pictures are given by their
/// hashes.
public final class FamilyDesk implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    public final Storage storage;
    final Relating relating;
    private final DataFolder folder;
    private final Keyring keyring;

    /// A generation to be.
    ///
    /// @param sources pictures that went in
    /// @param outputs pictures that came out
    public record Drawn(
            String id,
            String account,
            String prompt,
            String hint,
            List<Shown> sources,
            List<Shown> outputs) {}

    /// A picture.
    ///
    /// @param file what its bytes are
    /// @param quality of its hash; -1 when it cannot be decoded
    public record Shown(String file, PictureHash hash, int quality) {
        public byte[] bytes() {
            return file.getBytes(StandardCharsets.UTF_8);
        }

        public String sha256() {
            return Digests.sha256(bytes());
        }
    }

    public FamilyDesk(Path root) throws FaultException {
        this(root, 64);
    }

    FamilyDesk(Path root, int inMemory) throws FaultException {
        folder = DataFolder.open(root);
        keyring = Keyring.throwAway(folder);
        storage =
                Storage.open(
                        folder,
                        keyring,
                        new Identity("desk-1", "M-17", "moderator", "0"),
                        Terms.ALONE,
                        InstantSource.fixed(NOW));
        relating = Relating.open(root, storage.generations(), storage.relations(), inMemory);
    }

    /// Admit, prepare and relate in the order given.
    public void take(List<Drawn> drawn) throws FaultException {
        admit(drawn);
        relate();
    }

    void relate() throws FaultException {
        int some = relating.some();
        while (some > 0) {
            some = relating.some();
        }
    }

    /// Admit and prepare; relating goes by the time of flagging.
    void admit(List<Drawn> drawn) throws FaultException {
        List<Incoming> batch = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            batch.add(incoming(drawn.get(i), NOW.plusSeconds(i)));
        }
        storage.generations().admit(batch);
        for (Drawn one : drawn) {
            prepare(one);
        }
    }

    private void prepare(Drawn drawn) throws FaultException {
        Map<String, Veil> veils = new HashMap<>();
        Map<String, Fault> faults = new HashMap<>();
        Map<String, Fingerprint> fingerprints = new HashMap<>();
        List<Shown> all = new ArrayList<>(drawn.sources());
        all.addAll(drawn.outputs());
        for (Shown shown : all) {
            String pdq = HexFormat.of().formatHex(shown.hash().bytes());
            if (shown.quality() < 0) {
                faults.put(shown.sha256(), Fault.of("image-unsupported", "format", "avif"));
            } else {
                veils.put(shown.sha256(), new Veil(1, 1, new byte[3], "a".repeat(64)));
            }
            fingerprints.put(
                    shown.sha256(),
                    new Fingerprint(pdq, Math.max(0, shown.quality()), "0".repeat(32)));
        }
        storage.generations().prepared(drawn.id(), veils, faults, fingerprints, List.of());
    }

    private static Incoming incoming(Drawn drawn, Instant flaggedAt) {
        List<Medium> media = new ArrayList<>();
        Map<String, byte[]> bytes = new HashMap<>();
        for (Shown shown : drawn.sources()) {
            media.add(new Medium(Medium.Role.SOURCE, media.size(), shown.sha256(), "image/png"));
            bytes.put(shown.sha256(), shown.bytes());
        }
        for (Shown shown : drawn.outputs()) {
            media.add(new Medium(Medium.Role.OUTPUT, media.size(), shown.sha256(), "image/png"));
            bytes.put(shown.sha256(), shown.bytes());
        }
        Generation generation =
                new Generation(
                        drawn.id(),
                        new Generation.Service("svc", "model", "1"),
                        null,
                        flaggedAt,
                        new Generation.Prompt(drawn.prompt(), "en", ""),
                        media,
                        drawn.account().isEmpty()
                                ? null
                                : new Generation.Requester(drawn.account(), null, 0),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "{}");
        byte[] flag = drawn.id().getBytes(StandardCharsets.UTF_8);
        return new Incoming(generation, flag, bytes, "drop", List.of(), drawn.hint(), 1);
    }

    public CaseFile open(String id) throws FaultException {
        return storage.cases().open(id);
    }

    public Saved decide(String id, String category) throws FaultException {
        return storage.journal()
                .decide(new Verdict(id, category, List.of("remove"), "", Rung.EVIDENCE));
    }

    /// Return who belongs together, those who are alone left out.
    Set<Set<String>> families(List<Drawn> drawn) throws FaultException {
        Set<Set<String>> families = new HashSet<>();
        for (Drawn one : drawn) {
            Family family = open(one.id()).family();
            if (family != null) {
                Set<String> members = new TreeSet<>(Set.of(one.id()));
                storage.cases()
                        .family(one.id(), 0, Integer.MAX_VALUE)
                        .forEach(member -> members.add(member.generationId()));
                families.add(members);
            }
        }
        return families;
    }

    @Override
    public void close() throws FaultException {
        relating.close();
        storage.close();
        keyring.close();
        folder.close();
    }
}
