package org.vigie.ui.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Quality;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;

/// Made-up second judgements.
final class DrawnQuality implements Quality {
    private static final Instant NOW = Instant.parse("2026-01-04T10:00:00Z");

    final List<String> told = new CopyOnWriteArrayList<>();
    final List<Conflict> conflicts =
            new CopyOnWriteArrayList<>(
                    List.of(
                            conflict(18_117, "sexualised-edit", "none"),
                            conflict(18_090, "impersonation", "sexualised-edit")));

    private static Conflict conflict(long decision, String first, String second) {
        return new Conflict(
                decision,
                "gen-2026-01-04-%06d".formatted(decision),
                "M-17",
                first,
                List.of("remove"),
                "M-22",
                second,
                List.of("keep"),
                NOW);
    }

    @Override
    public Drawn draw(Plan plan) throws FaultException {
        told.add("draw " + plan.permille() + " " + plan.categories());
        if (plan.permille() < 50) {
            throw new FaultException(Fault.of("sample-empty"));
        }
        return new Drawn(new Saved("e", 1, "", NOW), 31);
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return Collections.nCopies(31, new Waiting(9, "gen-9", Rung.EVIDENCE));
    }

    @Override
    public Saved judge(long decision, Verdict verdict) {
        return new Saved("e", 2, verdict.generationId(), NOW);
    }

    @Override
    public List<Conflict> conflicts(int limit) {
        return conflicts;
    }

    @Override
    public Saved settle(long decision, String categoryId, List<String> actionIds, String reason) {
        told.add("settle " + decision + " " + categoryId + " " + reason);
        conflicts.removeIf(conflict -> conflict.decision() == decision);
        return new Saved("e", 3, "gen", NOW);
    }

    @Override
    public Standing standing() {
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(Collections.nCopies(20, new Pair("sexualised-edit", "sexualised-edit")));
        pairs.addAll(Collections.nCopies(5, new Pair("sexualised-edit", "none")));
        pairs.addAll(Collections.nCopies(10, new Pair("none", "sexualised-edit")));
        pairs.addAll(Collections.nCopies(15, new Pair("none", "none")));
        return new Standing(
                pairs,
                pairs.stream().map(pair -> List.of(pair.first(), pair.second())).toList(),
                List.of(
                        new Finding("upstream-safety 3.1", "sexualised-edit", 0.8),
                        new Finding("skin", "exposure", 0.3)));
    }

    @Override
    public List<Graded> graded(Finding finding) {
        Random random = new Random(finding.analyzer().hashCode());
        List<Graded> graded = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean violation = i % 3 != 0;
            double score = Math.clamp((violation ? 0.7 : 0.4) + random.nextGaussian() / 6, 0, 1);
            graded.add(new Graded(score, violation ? "sexualised-edit" : "none"));
        }
        return graded;
    }
}
