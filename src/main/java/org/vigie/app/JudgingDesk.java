package org.vigie.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.review.AskedAgain;
import org.vigie.review.CaseFile;
import org.vigie.review.Clock;
import org.vigie.review.Colleagues;
import org.vigie.review.Desk;
import org.vigie.review.Explanation;
import org.vigie.review.FacetCount;
import org.vigie.review.Family;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.Quality;
import org.vigie.review.Quality.Waiting;
import org.vigie.review.QueueFilter;
import org.vigie.review.QueuePage;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;

/// The desk, which can be turned to what waits for a blind second judgement. Turned so, it shows no
/// verdict, lets nobody look further than the first person had to, and records judgements instead
/// of decisions.
final class JudgingDesk implements Desk {
    private static final int MOST = 1_000;

    private final Desk desk;
    private final Quality quality;
    private final PolicyPack policy;
    private final Runnable changed;
    private volatile boolean judging;

    /// @param changed told when the desk is turned
    JudgingDesk(Desk desk, Quality quality, PolicyPack policy, Runnable changed) {
        this.desk = desk;
        this.quality = quality;
        this.policy = policy;
        this.changed = changed;
    }

    /// Turn the desk to second judgements, or back to its queue.
    void judge(boolean second) {
        judging = second;
        changed.run();
    }

    private List<Waiting> waiting() throws FaultException {
        return quality.waiting(MOST);
    }

    private Optional<Waiting> waiting(String generationId) throws FaultException {
        return waiting().stream()
                .filter(each -> each.generationId().equals(generationId))
                .findFirst();
    }

    private Waiting required(String generationId) throws FaultException {
        return waiting(generationId)
                .orElseThrow(() -> new FaultException(Fault.of("quality-unknown")));
    }

    @Override
    public QueuePage queue(QueueFilter filter, int offset, int limit) throws FaultException {
        if (!judging) {
            return desk.queue(filter, offset, limit);
        }
        List<Waiting> all = waiting();
        List<QueueRow> rows = new ArrayList<>();
        for (Waiting each : all.stream().skip(offset).limit(limit).toList()) {
            rows.add(row(blind(desk.open(each.generationId()), each)));
        }
        return new QueuePage(rows, all.size(), 0, 0, 0, 0);
    }

    /// What is judged a second time was drawn, and is not chosen by whoever judges.
    @Override
    public List<FacetCount> facets() throws FaultException {
        return judging ? List.of() : desk.facets();
    }

    private QueueRow row(CaseFile file) {
        Generation generation = file.generation();
        Medium output = generation.outputs().isEmpty() ? null : generation.outputs().getFirst();
        String sha256 = output == null ? "" : output.sha256();
        Fault fault = file.faults().get(sha256);
        Generation.Publication published = generation.publication();
        return new QueueRow(
                generation.id(),
                file.categoryHint(),
                policy.category(file.categoryHint()).map(PolicyPack.Category::severity).orElse(0),
                null,
                file.veils().get(sha256),
                fault == null ? "" : fault.code(),
                published == null ? "" : published.visibility(),
                published == null ? 0 : published.views(),
                generation.jurisdictions(),
                generation.complaints().size(),
                1);
    }

    @Override
    public CaseFile open(String generationId) throws FaultException {
        return seen(desk.open(generationId));
    }

    @Override
    public CaseFile foresee(String generationId) throws FaultException {
        return seen(desk.foresee(generationId));
    }

    private CaseFile seen(CaseFile file) throws FaultException {
        Waiting wait = judging ? waiting(file.generation().id()).orElse(null) : null;
        return wait == null ? file : blind(file, wait);
    }

    /// Its own decision and its deadlines say what happened; other cases' decisions stay.
    private static CaseFile blind(CaseFile file, Waiting wait) {
        return new CaseFile(
                file.generation(),
                file.categoryHint(),
                List.<Clock>of(),
                file.evidence(),
                wait.sufficed().compareTo(Rung.VEIL) < 0 ? Map.of() : file.veils(),
                file.faults(),
                null,
                null,
                file.history(),
                file.gaps(),
                file.ceilings());
    }

    @Override
    public List<Family.Member> family(String generationId, int offset, int limit)
            throws FaultException {
        return judging ? List.of() : desk.family(generationId, offset, limit);
    }

    @Override
    public Revealed reveal(String generationId, String mediumSha256, Rung rung)
            throws FaultException {
        if (judging) {
            Rung sufficed = required(generationId).sufficed();
            if (rung.compareTo(sufficed) > 0) {
                throw new FaultException(
                        Fault.of("quality-beyond", "rung", "" + sufficed.number()));
            }
        }
        return desk.reveal(generationId, mediumSha256, rung);
    }

    @Override
    public void veiled(Saved reveal, long millis, int areaPermille) throws FaultException {
        desk.veiled(reveal, millis, areaPermille);
    }

    @Override
    public Colleagues colleagues() {
        return desk.colleagues();
    }

    @Override
    public Explanation explain(String generationId, String mediumSha256, String analyzer)
            throws FaultException {
        return desk.explain(generationId, mediumSha256, analyzer);
    }

    @Override
    public Saved decide(Verdict verdict) throws FaultException {
        return judging
                ? quality.judge(required(verdict.generationId()).decision(), verdict)
                : desk.decide(verdict);
    }

    @Override
    public Saved undo(Saved decision) throws FaultException {
        if (judging) {
            throw new FaultException(Fault.of("quality-no-undo"));
        }
        return desk.undo(decision);
    }

    @Override
    public Saved skip(String generationId) throws FaultException {
        if (judging) {
            throw new FaultException(Fault.of("quality-no-skip"));
        }
        return desk.skip(generationId);
    }

    @Override
    public List<CaseFile.Standing> recent(int limit) throws FaultException {
        return desk.recent(limit);
    }

    @Override
    public List<AskedAgain> askedAgain() throws FaultException {
        return judging ? List.of() : desk.askedAgain();
    }

    @Override
    public Figures figures() throws FaultException {
        return desk.figures();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return desk.onChange(listener);
    }
}
