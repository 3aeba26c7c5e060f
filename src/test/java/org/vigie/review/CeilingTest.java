package org.vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.review.Family.Bond;
import org.vigie.review.PolicyPack.Category;

/// Whatever points to a minor holds the whole case; a hash list holds the medium that is on it.
class CeilingTest {
    private static final String OUTPUT = "aa".repeat(32);
    private static final String OTHER = "bb".repeat(32);
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
    private static final Ceiling MINOR = new Ceiling(Rung.DRAWING, Ceiling.Cause.APPARENT_MINOR);
    private static final PolicyPack POLICY = policy(Rung.DRAWING, Rung.DRAWING);

    private static PolicyPack policy(Rung minor, Rung known) {
        return new PolicyPack(
                "p",
                "",
                List.of(category("apparent-minor", true), category("hateful", false)),
                List.of(),
                Map.of(),
                PolicyPack.Limits.DEFAULT,
                new PolicyPack.RevealRules(10, 8, 16, false),
                new DeskRules(
                        new DeskRules.Ceilings(minor, known, List.of("lead"), 5, 300),
                        DeskRules.DEFAULT.surface(),
                        DeskRules.DEFAULT.dose(),
                        List.of()));
    }

    private static Category category(String id, boolean diverts) {
        return new Category(
                id,
                Map.of(),
                4,
                "M",
                diverts,
                List.of(id.replace('-', '_')),
                List.of(),
                false,
                Map.of());
    }

    private static CaseFile file(
            String hint,
            List<Complaint> complaints,
            List<Generation.Signal> signals,
            List<Evidence> evidence,
            CaseFile.@Nullable Standing decision,
            @Nullable Family family) {
        Generation generation =
                new Generation(
                        "g",
                        new Generation.Service("", "", ""),
                        null,
                        AT,
                        null,
                        List.of(new Medium(Medium.Role.OUTPUT, 0, OUTPUT, "image/png")),
                        null,
                        null,
                        complaints,
                        signals,
                        List.of(),
                        List.of(),
                        "{}");
        return new CaseFile(
                generation,
                hint,
                List.of(),
                evidence,
                Map.of(),
                Map.of(),
                decision,
                family,
                History.NONE,
                Map.of());
    }

    private static CaseFile hinted(String hint) {
        return file(hint, List.of(), List.of(), List.of(), null, null);
    }

    private static CaseFile seen(Evidence evidence) {
        return file("hateful", List.of(), List.of(), List.of(evidence), null, null);
    }

    private static Evidence evidence(String category, double score, @Nullable Detail detail) {
        return new Evidence(
                OUTPUT,
                "a",
                Evidence.Origin.LOCAL,
                category,
                "l",
                score,
                0.5,
                "m",
                "",
                "",
                List.of(),
                detail);
    }

    private static Ceiling of(CaseFile file) {
        return Ceiling.of(file, OUTPUT, POLICY);
    }

    @Test
    void whereNothingPointsThereNothingIsHeld() {
        assertThat(of(hinted("hateful"))).isEqualTo(Ceiling.OPEN);
        assertThat(of(hinted("nobody-knows"))).isEqualTo(Ceiling.OPEN);
        assertThat(of(seen(evidence("apparent-minor", 0.4, null)))).isEqualTo(Ceiling.OPEN);
        assertThat(of(seen(evidence("apparent-minor", Double.NaN, null)))).isEqualTo(Ceiling.OPEN);
        assertThat(Ceiling.OPEN.bars(Rung.COLOUR)).isFalse();
    }

    @Test
    void theVeilItselfIsAboveTheDrawing() {
        assertThat(MINOR.bars(Rung.VEIL)).isTrue();
        assertThat(MINOR.bars(Rung.DRAWING)).isFalse();
    }

    @Test
    void theHintAndEvidenceOverItsThresholdHoldIt() {
        assertThat(of(hinted("apparent-minor"))).isEqualTo(MINOR);
        assertThat(of(seen(evidence("apparent-minor", 0.5, null)))).isEqualTo(MINOR);
    }

    @Test
    void whatTheFeedSaysHoldsIt() {
        Complaint minor = new Complaint("c", AT, Complaint.By.SUBJECT, "IN", "Minor", "r");
        assertThat(of(file("hateful", List.of(minor), List.of(), List.of(), null, null)))
                .isEqualTo(MINOR);
        Generation.Signal over = new Generation.Signal("u", "1", "Apparent_Minor", 0.9, 0.8);
        Generation.Signal under = new Generation.Signal("u", "1", "apparent_minor", 0.7, 0.8);
        assertThat(of(file("hateful", List.of(), List.of(over), List.of(), null, null)))
                .isEqualTo(MINOR);
        assertThat(of(file("hateful", List.of(), List.of(under), List.of(), null, null)))
                .isEqualTo(Ceiling.OPEN);
    }

    @Test
    void aDecisionHoldsItAndOneOnTheSamePictureDoesToo() {
        CaseFile.Standing decided =
                new CaseFile.Standing(
                        new Verdict("g", "apparent-minor", List.of("divert"), "", Rung.DRAWING),
                        new Saved("e", 1, "g", AT),
                        "M-1",
                        SyncState.RECORDED);
        assertThat(of(file("hateful", List.of(), List.of(), List.of(), decided, null)))
                .isEqualTo(MINOR);
        assertThat(of(related(Bond.PICTURES, 1))).isEqualTo(MINOR);
        assertThat(of(related(Bond.PICTURES, 0))).isEqualTo(Ceiling.OPEN);
        assertThat(of(related(Bond.TEMPLATE, 1))).isEqualTo(Ceiling.OPEN);
    }

    private static CaseFile related(Bond bond, int decided) {
        Family family =
                new Family(
                        "f",
                        bond,
                        2,
                        List.of(new Family.Count("apparent-minor", decided, 1)),
                        List.of(),
                        0);
        return file("hateful", List.of(), List.of(), List.of(), null, family);
    }

    @Test
    void aHashListHoldsOnlyTheMediumOnIt() {
        HashMatch match = new HashMatch(HashMatch.Kind.PDQ, "l", "", "", 12, 90, "NONE");
        CaseFile listed = seen(evidence("other", 0.95, match));
        assertThat(of(listed)).isEqualTo(new Ceiling(Rung.DRAWING, Ceiling.Cause.KNOWN_HASH));
        assertThat(Ceiling.of(listed, OTHER, POLICY)).isEqualTo(Ceiling.OPEN);
    }

    @Test
    void theLowerOfTwoCeilingsHolds() {
        HashMatch match = new HashMatch(HashMatch.Kind.SHA256, "l", "", "", 0, 100, "NONE");
        CaseFile both =
                file(
                        "apparent-minor",
                        List.of(),
                        List.of(),
                        List.of(evidence("other", 1, match)),
                        null,
                        null);
        PolicyPack strict = policy(Rung.VEIL, Rung.EVIDENCE);
        assertThat(Ceiling.of(both, OUTPUT, strict))
                .isEqualTo(new Ceiling(Rung.EVIDENCE, Ceiling.Cause.KNOWN_HASH));
        assertThat(Ceiling.of(both, OTHER, strict))
                .isEqualTo(new Ceiling(Rung.VEIL, Ceiling.Cause.APPARENT_MINOR));
    }
}
