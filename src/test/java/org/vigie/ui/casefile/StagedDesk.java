package org.vigie.ui.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Ceiling;
import org.vigie.review.Colleagues;
import org.vigie.review.Desk;
import org.vigie.review.Explanation;
import org.vigie.review.FacetCount;
import org.vigie.review.Family;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.QueueFilter;
import org.vigie.review.QueuePage;
import org.vigie.review.Rendition;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.ui.kit.DrawnDesk;

/// A desk whose answers can be held back, and whose renditions are of one colour that no screen
/// ever has by itself.
public final class StagedDesk implements Desk {
    /// The canary: opaque, and in no theme.
    public static final int CANARY = 0xffff00fe;

    /// How a reveal ended.
    public record Ended(String generationId, long millis, int areaPermille) {}

    private final AtomicLong sequence = new AtomicLong(121);
    private final List<Rendition> renditions = new CopyOnWriteArrayList<>();
    private final List<Ended> ended = new CopyOnWriteArrayList<>();
    private final List<Verdict> verdicts = new CopyOnWriteArrayList<>();
    private final List<Saved> undone = new CopyOnWriteArrayList<>();
    private final List<String> skipped = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile @Nullable Fault failure;
    private volatile @Nullable Rung answer;
    private volatile Ceiling ceiling = Ceiling.OPEN;
    private volatile Colleagues colleagues = Colleagues.NONE;

    /// Hold back reveals and decisions until [#letThrough].
    public void holdBack() {
        gate = new CountDownLatch(1);
    }

    public void letThrough() {
        gate.countDown();
    }

    /// Fail reveals and everything recorded with `fault`; null to work again.
    public void failWith(@Nullable Fault fault) {
        failure = fault;
    }

    /// Answer every reveal with this rung, whatever was asked.
    void answerWith(Rung rung) {
        answer = rung;
    }

    public List<Ended> ended() {
        return ended;
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }

    public List<Saved> undone() {
        return undone;
    }

    public List<String> skipped() {
        return skipped;
    }

    public List<Rendition> renditions() {
        return renditions;
    }

    @Override
    public CaseFile open(String generationId) {
        CaseFile file = StagedCases.file(generationId);
        Ceiling held = ceiling;
        if (held.cause() == Ceiling.Cause.NONE) {
            return file;
        }
        Map<String, Ceiling> all = new HashMap<>();
        file.generation().media().forEach(medium -> all.put(medium.sha256(), held));
        return file.within(all);
    }

    /// Hold every picture to a ceiling.
    public void hold(Ceiling to) {
        ceiling = to;
    }

    /// Let these colleagues be asked.
    public void ask(Colleagues these) {
        colleagues = these;
    }

    @Override
    public Colleagues colleagues() {
        return colleagues;
    }

    /// Answer for one model, with more for it in the middle and something against it at the edge.
    @Override
    public List<Family.Member> family(String generationId, int offset, int limit) {
        Family family = StagedCases.file(generationId).family();
        List<Family.Member> members = family == null ? List.of() : family.members();
        return members.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public Explanation explain(String generationId, String mediumSha256, String analyzer)
            throws FaultException {
        pass();
        if (!analyzer.equals("nsfw-384")) {
            throw new FaultException(Fault.of("explanation-unavailable"));
        }
        float[] weights = new float[8 * 8];
        for (int i = 0; i < weights.length; i++) {
            double away = Math.hypot(i % 8 - 3.5, i / 8 - 5);
            weights[i] = (float) (1.1 - 0.45 * away + (away > 4 ? 0.35 * (away - 4) : 0));
            weights[i] = Math.clamp(weights[i], -1, 1);
        }
        return new Explanation(
                "cd".repeat(32), Explanation.Method.OCCLUSION, "nsfw", 8, 8, weights);
    }

    @Override
    public Revealed reveal(String generationId, String mediumSha256, Rung rung)
            throws FaultException {
        pass();
        byte[] rgb = new byte[48 * 32 * 3];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) (CANARY >> 16);
            rgb[i + 1] = (byte) (CANARY >> 8);
            rgb[i + 2] = (byte) CANARY;
        }
        Rung given = answer;
        Rendition rendition = new Rendition(given == null ? rung : given, 48, 32, rgb);
        renditions.add(rendition);
        return new Revealed(saved(generationId), rendition);
    }

    @Override
    public void veiled(Saved reveal, long millis, int areaPermille) throws FaultException {
        ended.add(new Ended(reveal.generationId(), millis, areaPermille));
    }

    @Override
    public Saved decide(Verdict verdict) throws FaultException {
        pass();
        verdicts.add(verdict);
        return saved(verdict.generationId());
    }

    @Override
    public Saved undo(Saved decision) throws FaultException {
        pass();
        undone.add(decision);
        return saved(decision.generationId());
    }

    @Override
    public Saved skip(String generationId) throws FaultException {
        pass();
        skipped.add(generationId);
        return saved(generationId);
    }

    @Override
    public QueuePage queue(QueueFilter filter, int offset, int limit) {
        return new QueuePage(List.of(), 0, 0, 0, 0, 0);
    }

    @Override
    public List<FacetCount> facets() {
        return List.of();
    }

    @Override
    public List<CaseFile.Standing> recent(int limit) {
        return List.of();
    }

    @Override
    public Figures figures() {
        return new Figures(sequence.get(), 0, 0, 0, 0);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }

    private Saved saved(String generationId) {
        long next = sequence.incrementAndGet();
        return new Saved("event-" + next, next, generationId, DrawnDesk.now());
    }

    private void pass() throws FaultException {
        try {
            if (!gate.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let it through");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Fault fault = failure;
        if (fault != null) {
            throw new FaultException(fault);
        }
    }
}
