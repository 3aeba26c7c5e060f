package org.vigie.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.store.GenerationStore.Admission;
import org.vigie.store.GenerationStore.Incoming;

/// Admits batches: tells the known from the new, seals media, then writes all rows in one
/// transaction.
final class Admissions {
    private final Database database;
    private final Keyring keyring;
    private final Vault vault;
    private final AdmissionRows rows;
    private final Arrivals arrivals;

    Admissions(
            Database database,
            Keyring keyring,
            Vault vault,
            EventStore events,
            ClockRows clocks,
            InstantSource now) {
        this.database = database;
        this.keyring = keyring;
        this.vault = vault;
        rows = new AdmissionRows(vault, events, clocks, now);
        arrivals = new Arrivals(vault);
    }

    /// A generation on its way in.
    ///
    /// @param json the generation as it will be sealed
    /// @param whole keyed hash of all of it
    /// @param likeness keyed hash of outputs and prompt, null without outputs
    record Candidate(Incoming incoming, byte[] json, byte[] whole, byte @Nullable [] likeness) {
        String id() {
            return incoming.generation().id();
        }
    }

    /// What was written to the vault for a candidate.
    ///
    /// @param files by medium SHA-256
    record Sealed(Sealer sealer, byte[] wrapped, Map<String, String> files) {}

    List<Admission> admit(List<Incoming> batch) throws FaultException {
        List<Candidate> candidates = new ArrayList<>();
        for (Incoming incoming : batch) {
            candidates.add(candidate(incoming));
        }
        Map<Integer, Sealed> sealed = new HashMap<>();
        List<Admission> admissions = List.of();
        try {
            seal(candidates, sealed);
            admissions = database.write(connection -> admit(connection, candidates, sealed));
            return admissions;
        } finally {
            vault.files().delete(unused(sealed, admissions));
        }
    }

    private Candidate candidate(Incoming incoming) throws FaultException {
        Generation generation = incoming.generation();
        requireMedia(incoming);
        byte[] json = Json.bytes(generation);
        return new Candidate(incoming, json, keyring.fingerprint(json), likeness(generation));
    }

    private static void requireMedia(Incoming incoming) throws FaultException {
        for (Medium medium : incoming.generation().media()) {
            byte[] bytes = incoming.mediaBySha256().get(medium.sha256());
            String name = medium.sha256().substring(0, Math.min(12, medium.sha256().length()));
            if (bytes == null) {
                throw new FaultException(Fault.of("medium-lost", "medium", name));
            }
            if (!Digests.sha256(bytes).equals(medium.sha256())) {
                throw new FaultException(Fault.of("medium-differs", "medium", name));
            }
        }
    }

    /// A prompt alone is no likeness: two accounts that ask for the same are two cases.
    private byte @Nullable [] likeness(Generation generation) {
        if (generation.outputs().isEmpty()) {
            return null;
        }
        StringBuilder outputs = new StringBuilder();
        generation.outputs().forEach(output -> outputs.append(output.sha256()));
        Generation.Prompt prompt = generation.prompt();
        String text = prompt == null ? "" : prompt.text();
        return keyring.fingerprint(
                outputs.toString().getBytes(StandardCharsets.US_ASCII),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private void seal(List<Candidate> candidates, Map<Integer, Sealed> sealed)
            throws FaultException {
        List<Admission> expected =
                database.read(connection -> {
                    List<Admission> all = new ArrayList<>();
                    for (Candidate candidate : candidates) {
                        all.add(arrivals.known(connection, candidate).admission());
                    }
                    return all;
                });
        if (!expected.contains(Admission.ADDED)) {
            return;
        }
        String shelf = vault.files().shelf();
        for (int i = 0; i < candidates.size(); i++) {
            if (expected.get(i) == Admission.ADDED) {
                Candidate candidate = candidates.get(i);
                byte[] dataKey = keyring.dataKey();
                Map<String, String> files = new HashMap<>();
                byte[] wrapped = vault.wrapped(dataKey, candidate.id());
                Sealed kept = new Sealed(Sealer.of(dataKey), wrapped, files);
                sealed.put(i, kept);
                sealMedia(candidate, kept, shelf);
            }
        }
        vault.files().settle(shelf);
    }

    private void sealMedia(Candidate candidate, Sealed kept, String shelf) throws FaultException {
        for (Medium medium : candidate.incoming().generation().media()) {
            byte[] bytes = candidate.incoming().mediaBySha256().get(medium.sha256());
            if (bytes != null && !kept.files().containsKey(medium.sha256())) {
                byte[] closed =
                        kept.sealer().seal(bytes, "medium", candidate.id(), medium.sha256());
                kept.files().put(medium.sha256(), vault.files().write(shelf, closed));
            }
        }
    }

    private List<Admission> admit(
            Connection connection, List<Candidate> candidates, Map<Integer, Sealed> sealed)
            throws SQLException, FaultException {
        List<Admission> admissions = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Arrivals.Known known = arrivals.known(connection, candidate);
            switch (known.admission()) {
                case ADDED ->
                        rows.add(
                                connection,
                                candidate,
                                Optional.ofNullable(sealed.get(i))
                                        .orElseThrow(() ->
                                                new FaultException(Fault.of("database-busy"))));
                case SAME_CONTENT -> rows.join(connection, candidate, known.id());
                case UPDATED -> rows.update(connection, candidate, known.id());
                case SAME_AGAIN, ID_CONFLICT -> {}
            }
            admissions.add(known.admission());
        }
        return admissions;
    }

    private static List<String> unused(Map<Integer, Sealed> sealed, List<Admission> admissions) {
        List<String> files = new ArrayList<>();
        sealed.forEach((i, kept) -> {
            if (i >= admissions.size() || admissions.get(i) != Admission.ADDED) {
                files.addAll(kept.files().values());
            }
        });
        return files;
    }
}
