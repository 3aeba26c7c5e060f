package org.vigie.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.vigie.quality.BlindMixture;
import org.vigie.quality.SamplingPlan;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Quality;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.store.QualityStore;
import org.vigie.store.QualityStore.Truth;
import org.vigie.store.Storage;

/// Second judgements on one workstation.
final class LocalQuality implements Quality {
    /// Decisions whose evidence is read to grade models: enough for narrow intervals, few enough to
    /// unseal while somebody waits.
    private static final int GRADED = 5_000;

    private final Storage storage;
    private final LeadRooms leads;
    private final InstantSource now;
    private final RandomGenerator random;
    private final int calibrationOneIn;
    private final Runnable changed;

    /// @param random makes the salt of a draw, which must not be guessed before it is recorded
    /// @param calibrationOneIn of so many second judgements, at most one is of a known case
    /// @param changed told after a judgement or a settlement
    LocalQuality(
            Storage storage,
            LeadRooms leads,
            InstantSource now,
            RandomGenerator random,
            int calibrationOneIn,
            Runnable changed) {
        this.storage = storage;
        this.leads = leads;
        this.now = now;
        this.random = random;
        this.calibrationOneIn = calibrationOneIn;
        this.changed = changed;
    }

    /// Anybody may judge blind; drawing, comparing and settling are a lead's.
    private QualityStore asLead() throws FaultException {
        leads.require();
        return storage.quality();
    }

    @Override
    public Drawn draw(Plan plan) throws FaultException {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        SamplingPlan drawing =
                new SamplingPlan(
                        HexFormat.of().formatHex(salt),
                        plan.permille(),
                        plan.categories(),
                        plan.actors(),
                        plan.differingOnly());
        List<SamplingPlan.Candidate> all =
                asLead().candidates(now.instant().minus(Duration.ofDays(plan.days()))).stream()
                        .map(LocalQuality::candidate)
                        .toList();
        List<Long> drawn =
                drawing.draw(all).stream().map(SamplingPlan.Candidate::sequence).toList();
        if (drawn.isEmpty()) {
            throw new FaultException(Fault.of("sample-empty"));
        }
        QualityStore.Drawn done = asLead().draw(body(drawing, plan.days()), drawn);
        changed.run();
        return new Drawn(done.saved(), done.newly());
    }

    private static SamplingPlan.Candidate candidate(QualityStore.Candidate each) {
        return new SamplingPlan.Candidate(
                each.sequence(), each.eventId(), each.category(), each.actor(), each.differs());
    }

    private static Map<String, Object> body(SamplingPlan plan, int days) {
        Map<String, Object> body = new TreeMap<>();
        body.put("salt", plan.salt());
        body.put("permille", plan.permille());
        body.put("days", days);
        body.put("categories", plan.categories().stream().sorted().toList());
        body.put("actors", plan.actors().stream().sorted().toList());
        body.put("differing_only", plan.differingOnly());
        return body;
    }

    @Override
    public List<Waiting> waiting(int limit) throws FaultException {
        return BlindMixture.of(
                        storage.quality().waiting(limit),
                        storage.calibration().waiting(limit),
                        calibrationOneIn,
                        each -> each.decision() + " " + each.generationId())
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Saved judge(long decision, Verdict verdict) throws FaultException {
        Saved saved =
                storage.calibration().waits(decision)
                        ? storage.calibration().answer(decision, verdict)
                        : storage.quality().judge(decision, verdict);
        changed.run();
        return saved;
    }

    @Override
    public List<Conflict> conflicts(int limit) throws FaultException {
        return asLead().conflicts(limit);
    }

    @Override
    public Saved settle(long decision, String categoryId, List<String> actionIds, String reason)
            throws FaultException {
        if (reason.isBlank()) {
            throw new FaultException(Fault.of("note-needed"));
        }
        Saved saved = asLead().settle(decision, categoryId, actionIds, reason.strip());
        changed.run();
        return saved;
    }

    @Override
    public Standing standing() throws FaultException {
        List<Pair> pairs = asLead().pairs();
        Map<String, Finding> findings = new TreeMap<>();
        for (Truth truth : asLead().truths(Math.min(GRADED, 500))) {
            for (Evidence each : evidence(truth)) {
                findings.putIfAbsent(
                        each.analyzer() + '\0' + each.category(),
                        new Finding(each.analyzer(), each.category(), each.threshold()));
            }
        }
        return new Standing(
                pairs,
                pairs.stream().map(pair -> List.of(pair.first(), pair.second())).toList(),
                List.copyOf(findings.values()));
    }

    private List<Evidence> evidence(Truth truth) throws FaultException {
        return storage.logbook().evidence(truth.generationId(), truth.at()).stream()
                .filter(Evidence::applicable)
                .toList();
    }

    @Override
    public List<Graded> graded(Finding finding) throws FaultException {
        List<Graded> graded = new ArrayList<>();
        for (Truth truth : asLead().truths(GRADED)) {
            OptionalDouble score =
                    evidence(truth).stream()
                            .filter(each -> each.analyzer().equals(finding.analyzer()))
                            .filter(each -> each.category().equals(finding.category()))
                            .mapToDouble(Evidence::score)
                            .max();
            if (score.isPresent()) {
                graded.add(new Graded(score.getAsDouble(), truth.category()));
            }
        }
        return graded;
    }
}
