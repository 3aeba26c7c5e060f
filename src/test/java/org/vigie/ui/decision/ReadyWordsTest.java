package org.vigie.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.review.DeskRules;
import org.vigie.review.Drafts;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.casefile.StagedCases;
import org.vigie.ui.casefile.StagedDesk;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;

/// Decisions in ready words, and actions that contradict each other.
@SuppressWarnings("NullAway.Init")
class ReadyWordsTest {
    private static final DeskRules.Template SWIMWEAR =
            new DeskRules.Template(
                    "swimwear",
                    Map.of("en", "Swimwear", "fr", "Maillot"),
                    "no-violation",
                    List.of("keep"),
                    Map.of("en", "Nothing was added.", "fr", "Rien n’a été ajouté."));
    private static final DeskRules.Template REMOVED =
            new DeskRules.Template(
                    "removed",
                    Map.of("en", "Removed", "fr", "Retiré"),
                    "sexualised-edit",
                    List.of("remove"),
                    Map.of("en", "It was edited.", "fr", "C’est une retouche."));

    private DecisionViewModel decision;

    @BeforeEach
    void openACase() {
        PolicyPack drawn = DrawnPolicy.pack();
        DeskRules usual = DeskRules.DEFAULT;
        PolicyPack policy =
                new PolicyPack(
                        drawn.id(),
                        drawn.digest(),
                        drawn.categories(),
                        drawn.actions(),
                        Map.of(),
                        drawn.limits(),
                        drawn.reveal(),
                        new DeskRules(
                                usual.ceilings(),
                                usual.surface(),
                                usual.dose(),
                                List.of(SWIMWEAR, REMOVED),
                                usual.families(),
                                List.of(Set.of("keep", "remove")),
                                DeskRules.CALIBRATION_ONE_IN));
        Jobs jobs = Jobs.onCurrentThread(fault -> {});
        CaseFileViewModel caseFile =
                new CaseFileViewModel(
                        new StagedDesk(),
                        policy,
                        new Text(Locale.FRENCH),
                        jobs,
                        Clock.fixed(DrawnDesk.now(), ZoneOffset.UTC),
                        clock -> "");
        decision =
                new DecisionViewModel(
                        new StagedDesk(), policy, jobs, caseFile, Drafts.NONE, () -> 0);
        caseFile.show(StagedCases.FULL);
    }

    @Test
    void aTemplateFillsEverythingInTheReadersLanguage() {
        decision.take(SWIMWEAR, "fr");
        assertThat(decision.actions()).containsExactly("keep");
        assertThat(decision.reasonProperty().get()).isEqualTo("Rien n’a été ajouté.");
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.NONE);
        decision.take(REMOVED, "fr");
        assertThat(decision.reasonProperty().get()).isEqualTo("C’est une retouche.");
    }

    @Test
    void whatSomebodyWroteStays() {
        decision.reasonProperty().set("Vu deux fois.");
        decision.take(REMOVED, "fr");
        assertThat(decision.reasonProperty().get()).isEqualTo("Vu deux fois. C’est une retouche.");
    }

    @Test
    void actionsThatContradictEachOtherAreNotRecorded() {
        decision.take(REMOVED, "en");
        decision.letter("P");
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.CONTRADICTION);
        assertThat(decision.contradiction())
                .extracting(PolicyPack.Action::id)
                .containsExactly("remove", "keep");
        assertThat(decision.verdict()).isEmpty();
        decision.letter("R");
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.NONE);
    }
}
