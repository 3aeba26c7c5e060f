package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.intake.Progress;
import org.vigie.review.Calibration;
import org.vigie.review.Quality;
import org.vigie.review.Quality.Waiting;
import org.vigie.review.Role;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;

/// Cases with a known answer, over a real desk that people take turns at.
@ResourceLock(Run.LOCK)
class LocalCalibrationTest {
    private static final Quality.Plan ALL = new Quality.Plan(1_000, 1, Set.of(), Set.of(), false);

    @TempDir Path root;
    private long plain;

    private interface Work {
        void on(Workstation desk) throws Exception;
    }

    private void as(String actor, Role role, Work work) throws Exception {
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation desk =
                        SmallDesk.open(
                                folder, root, Settings.fresh().withActor(actor).withRole(role))) {
            work.on(desk);
        }
    }

    private static Verdict verdict(String id, String category) {
        return new Verdict(id, category, List.of("keep"), "", Rung.EVIDENCE);
    }

    /// Two cases decided by one and drawn, one of them judged alike by another.
    @BeforeEach
    void decide() throws Exception {
        SmallDesk.set(root);
        as(
                "M-17",
                Role.LEAD,
                desk -> {
                    desk.pull(Progress.SILENT);
                    plain = desk.desk().decide(verdict("plain", "none")).sequence();
                    desk.desk().decide(verdict("listed", "none"));
                    desk.lead().quality().draw(ALL);
                    assertThatThrownBy(() -> desk.lead().calibration().add(plain, "why"))
                            .hasMessage("calibration-not-agreed");
                });
        as(
                "M-22",
                Role.MODERATOR,
                desk -> desk.lead().quality().judge(plain, verdict("plain", "none")));
    }

    private void mixIn() throws Exception {
        as(
                "L-01",
                Role.LEAD,
                desk -> {
                    assertThat(desk.lead().calibration().known(9))
                            .extracting(Calibration.Known::generationId)
                            .containsExactly("plain");
                    assertThatThrownBy(() -> desk.lead().calibration().add(plain, " "))
                            .hasMessage("note-needed");
                    desk.lead().calibration().add(plain, "nothing was undressed");
                    assertThatThrownBy(() -> desk.lead().calibration().add(plain, "again"))
                            .hasMessage("calibration-known");
                });
    }

    private void answer(String actor, String category) throws Exception {
        as(
                actor,
                Role.MODERATOR,
                desk -> {
                    assertThat(desk.lead().quality().waiting(9))
                            .extracting(Waiting::generationId)
                            .contains("plain");
                    assertThat(desk.storage().calibration().waits(plain)).isTrue();
                    Saved saved = desk.lead().quality().judge(plain, verdict("plain", category));
                    assertThat(desk.storage().calibration().waits(plain)).isFalse();
                    Calibration.Told told = desk.lead().calibration().told(saved).orElseThrow();
                    assertThat(told.same()).isEqualTo(category.equals("none"));
                    assertThat(told.reason()).isEqualTo("nothing was undressed");
                    assertThat(told.answers()).isEqualTo(1);
                    assertThat(desk.lead().quality().waiting(9))
                            .extracting(Waiting::generationId)
                            .containsExactly("listed");
                });
    }

    @Test
    void itComesBlindAmongOthersAndOnlyWhoAnsweredIsToldAndOnlyTotalsGoToLeads() throws Exception {
        mixIn();
        for (String knows : List.of("M-17", "M-22", "L-01")) {
            as(
                    knows,
                    Role.MODERATOR,
                    desk -> {
                        assertThat(desk.lead().quality().waiting(9))
                                .extracting(Waiting::generationId)
                                .doesNotContain("plain");
                        assertThat(desk.storage().calibration().waits(plain)).isFalse();
                    });
        }
        answer("M-31", "none");
        answer("M-32", "sexualised-edit");
        as(
                "L-01",
                Role.LEAD,
                desk ->
                        assertThat(desk.lead().calibration().standing())
                                .isEqualTo(new Calibration.Standing(1, 2, 0, 0)));
        answer("M-33", "none");
        as(
                "L-01",
                Role.LEAD,
                desk ->
                        assertThat(desk.lead().calibration().standing())
                                .isEqualTo(new Calibration.Standing(1, 3, 3, 2)));
    }

    @Test
    void anAnswerCountsAsNoDecisionAndNoJudgementAndIsNotReadByLeads() throws Exception {
        mixIn();
        answer("M-31", "sexualised-edit");
        as(
                "L-01",
                Role.LEAD,
                desk -> {
                    assertThat(desk.lead().quality().standing().pairs()).hasSize(1);
                    assertThat(desk.lead().quality().conflicts(9)).isEmpty();
                    assertThat(desk.lead().logbook().count(org.vigie.review.Logbook.Filter.ALL))
                            .isEqualTo(2);
                    var line =
                            desk
                                    .lead()
                                    .eventLog()
                                    .page(
                                            org.vigie.review.EventLog.Filter.ALL.withActors(
                                                    Set.of("M-31")),
                                            0,
                                            9)
                                    .stream()
                                    .filter(each -> each.type().equals("quality"))
                                    .findFirst()
                                    .orElseThrow();
                    var details = desk.lead().eventLog().details(line.sequence());
                    assertThat(details.said()).isEmpty();
                    assertThat(details.body()).noneMatch(field -> field.name().equals("category"));
                    assertThat(desk.lead().logbook().verify(entries -> {}).entries()).isPositive();
                });
    }

    @Test
    void whatIsTakenOutComesNoMore() throws Exception {
        mixIn();
        as("L-01", Role.LEAD, desk -> desk.lead().calibration().withdraw(plain));
        as(
                "M-31",
                Role.MODERATOR,
                desk -> {
                    assertThat(desk.lead().quality().waiting(9))
                            .extracting(Waiting::generationId)
                            .containsExactly("listed");
                    assertThat(desk.storage().calibration().waits(plain)).isFalse();
                    assertThatThrownBy(() -> desk.lead().calibration().known(9))
                            .hasMessage("lead-only");
                });
    }
}
