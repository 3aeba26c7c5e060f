package org.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.review.Complaint;
import org.vigie.review.Fault;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.review.Logbook;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.PolicyPack.Action;
import org.vigie.review.PolicyPack.Category;
import org.vigie.review.Rung;

class StopNciiTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final String SHA = "ab".repeat(32);
    private static final String PDQ = "cd".repeat(32);

    private static Category category(String id, boolean minor, String keyword) {
        return new Category(
                id,
                Map.of("en", id, "fr", id),
                3,
                "E",
                minor,
                List.of(),
                List.of(),
                false,
                Map.of("dsa.keyword", keyword));
    }

    private static PolicyPack policy() {
        String removed = "dsa.visibility=DECISION_VISIBILITY_CONTENT_REMOVED";
        String labelled = "dsa.visibility=DECISION_VISIBILITY_CONTENT_LABELLED";
        return new PolicyPack(
                "p",
                "",
                List.of(
                        category("edit", false, "KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE"),
                        category("minor", true, "KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE"),
                        category("violence", false, "")),
                List.of(
                        new Action("remove", Map.of(), "R", List.of(removed)),
                        new Action("label", Map.of(), "B", List.of(labelled))),
                Map.of(),
                PolicyPack.Limits.DEFAULT,
                new PolicyPack.RevealRules(10, 8, 16, false));
    }

    private static Decided decided(
            String category, String action, int quality, boolean withdrawn, String pdq) {
        List<Happening> happenings = new ArrayList<>();
        if (withdrawn) {
            happenings.add(new Happening(NOW, Happening.What.WITHDRAWN, "c-1"));
        }
        Generation generation =
                new Generation(
                        "CANARY-ID",
                        new Generation.Service("s", "m", "1"),
                        null,
                        NOW,
                        new Generation.Prompt("CANARY-PROMPT", "en", ""),
                        List.of(new Medium(Medium.Role.OUTPUT, 0, SHA, "image/png")),
                        new Generation.Requester("CANARY-ACCOUNT", null, 0),
                        null,
                        List.of(
                                new Complaint(
                                        "c-1", NOW, Complaint.By.SUBJECT, "IN", "intimate", "r")),
                        List.of(),
                        List.of(),
                        List.of("IN"),
                        "{}",
                        happenings);
        Logbook.Line line =
                new Logbook.Line(
                        1,
                        "CANARY-ID",
                        NOW,
                        "M-01",
                        category,
                        category,
                        List.of(action),
                        Rung.EVIDENCE,
                        Duration.ZERO,
                        Logbook.Reach.HERE,
                        false);
        Map<String, Map<String, String>> hashes =
                pdq.isEmpty() ? Map.of() : Map.of(SHA, Map.of("PDQ", pdq, "MD5", "00"));
        return new Decided(
                line,
                "event",
                "CANARY-REASON",
                generation,
                policy(),
                Map.of(),
                hashes,
                Map.of(SHA, quality),
                false);
    }

    private static String word(String category, String action, int quality, boolean withdrawn) {
        Decided decided = decided(category, action, quality, withdrawn, PDQ);
        return StopNcii.feedback(decided, decided.generation().outputs().getFirst()).word();
    }

    @Test
    void eachOutcomeHasItsWordOfTheExchange() {
        assertThat(word("edit", "remove", 50, false)).isEqualTo("Blocked");
        assertThat(word("edit", "label", 50, false)).isEqualTo("NotBlocked");
        assertThat(word("violence", "remove", 50, false)).isEqualTo("NotBlocked");
        assertThat(word("edit", "remove", 49, false)).isEqualTo("QualityUnknown");
        assertThat(word("edit", "remove", 50, true)).isEqualTo("Withdrawn");
    }

    @Test
    void onlyHashesAndWordsGoOut() {
        StopNcii feedback = StopNcii.of(decided("edit", "remove", 90, false, PDQ));
        assertThat(feedback.faults()).isEmpty();
        assertThat(feedback.document().toString()).contains(PDQ).doesNotContain("CANARY");
    }

    @Test
    void whatBelongsElsewhereOrSaysNothingIsNamed() {
        assertThat(StopNcii.of(decided("minor", "remove", 90, false, PDQ)).faults())
                .extracting(Fault::code)
                .containsExactly("stopncii-minor");
        assertThat(StopNcii.of(decided("edit", "remove", 90, false, "")).faults())
                .extracting(Fault::code)
                .containsExactly("stopncii-empty");
    }
}
