package org.vigie.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.hashes.KnownHashSet;
import org.vigie.review.CaseFile;
import org.vigie.review.Ceiling;
import org.vigie.review.Colleagues;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.store.CaseStore;
import org.vigie.store.Journal;
import org.vigie.store.People;

/// Holds every look to its ceiling: what rests on the screen, what the queue shows, what is asked
/// for. Only a role the policy names goes above, and only with somebody else's agreement to that
/// very medium.
final class RevealLimits implements Colleagues {
    private final CaseStore cases;
    private final Journal journal;
    private final People people;
    private final KnownHashSet known;
    private final PolicyPack policy;
    private final String self;
    private final String role;
    private final Map<String, Agreement> agreements = new ConcurrentHashMap<>();

    RevealLimits(
            CaseStore cases,
            Journal journal,
            People people,
            KnownHashSet known,
            PolicyPack policy,
            Settings settings) {
        this.cases = cases;
        this.journal = journal;
        this.people = people;
        this.known = known;
        this.policy = policy;
        this.self = settings.actor();
        this.role = settings.role();
    }

    /// Record a reveal, unless it is above its ceiling and not agreed to.
    Saved reveal(String generationId, String mediumSha256, Rung rung) throws FaultException {
        Ceiling ceiling = ceiling(generationId, mediumSha256);
        Optional<Agreement> agreement = Optional.empty();
        if (ceiling.bars(rung)) {
            requireRole(ceiling);
            agreement = Optional.ofNullable(agreements.get(key(generationId, mediumSha256)));
            if (agreement.isEmpty()) {
                throw new FaultException(ceiling.refusal(true));
            }
        }
        return journal.reveal(generationId, mediumSha256, rung, ceiling, agreement);
    }

    private Ceiling ceiling(String generationId, String mediumSha256) throws FaultException {
        return ceiling(cases.glance(generationId), mediumSha256);
    }

    /// The bytes themselves are looked up at once: a case is on the desk before every analyzer has
    /// had its turn, and a list may have come after.
    Ceiling ceiling(CaseFile file, String mediumSha256) throws FaultException {
        Ceiling found = Ceiling.of(file, mediumSha256, policy);
        byte[] digest = HexFormat.of().parseHex(mediumSha256);
        return known.exact(HashMatch.Kind.SHA256, digest).isEmpty()
                ? found
                : found.lower(Ceiling.known(policy));
    }

    private void requireRole(Ceiling ceiling) throws FaultException {
        if (!mayAsk()) {
            throw new FaultException(ceiling.refusal(false));
        }
    }

    /// Return a case file held to its ceilings, without the veils that are above them.
    CaseFile within(CaseFile file) throws FaultException {
        Map<String, Ceiling> held = new HashMap<>();
        for (Medium medium : file.generation().media()) {
            Ceiling ceiling = ceiling(file, medium.sha256());
            if (ceiling.cause() != Ceiling.Cause.NONE) {
                held.put(medium.sha256(), ceiling);
            }
        }
        return file.within(held);
    }

    /// Return rows of the queue without the veils that are above their ceiling, or whose ceiling
    /// cannot be told.
    List<QueueRow> within(List<QueueRow> rows) throws FaultException {
        List<String> veiled =
                rows.stream()
                        .filter(row -> row.veil() != null)
                        .map(QueueRow::generationId)
                        .toList();
        Set<String> shown = new HashSet<>();
        for (CaseFile file : cases.glances(veiled)) {
            if (showsFirst(file)) {
                shown.add(file.generation().id());
            }
        }
        List<QueueRow> within = new ArrayList<>();
        for (QueueRow row : rows) {
            within.add(shown.contains(row.generationId()) ? row : row.unseen());
        }
        return within;
    }

    private boolean showsFirst(CaseFile file) throws FaultException {
        List<Medium> outputs = file.generation().outputs();
        return !outputs.isEmpty() && !ceiling(file, outputs.getFirst().sha256()).bars(Rung.VEIL);
    }

    @Override
    public String self() {
        return self;
    }

    @Override
    public boolean mayAsk() {
        return policy.desk().ceilings().rolesAbove().contains(role);
    }

    @Override
    public List<String> codes() throws FaultException {
        return people.all().stream().map(People.Listed::code).toList();
    }

    @Override
    public void register(String code, char[] passphrase) throws FaultException {
        people.add(code, passphrase);
    }

    @Override
    public Agreement agree(String generationId, String mediumSha256, String code, char[] passphrase)
            throws FaultException {
        Ceiling ceiling = ceiling(generationId, mediumSha256);
        requireRole(ceiling);
        String second = people.verified(code, passphrase);
        int seconds = policy.desk().ceilings().agreementSeconds();
        Saved saved = journal.agree(generationId, mediumSha256, second, seconds);
        Agreement agreement =
                new Agreement(saved, mediumSha256, second, saved.at().plusSeconds(seconds));
        agreements.put(key(generationId, mediumSha256), agreement);
        return agreement;
    }

    /// End what was agreed to: whoever comes back to the desk asks anew.
    void forget() {
        agreements.clear();
    }

    private static String key(String generationId, String mediumSha256) {
        return mediumSha256 + generationId;
    }
}
