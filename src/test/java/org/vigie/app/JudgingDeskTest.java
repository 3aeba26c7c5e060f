package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.intake.Progress;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.Quality;
import org.vigie.review.QueueRow;
import org.vigie.review.Role;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;

/// A second judgement on a real workstation: blind, no further than was needed, by somebody else.
@ResourceLock(Run.LOCK)
class JudgingDeskTest {
    private static final String PLAIN = SmallDesk.sha256(0);
    private static final Quality.Plan ALL =
            new Quality.Plan(1_000, 36_500, Set.of(), Set.of(), false);

    @TempDir Path root;

    @BeforeEach
    void set() throws Exception {
        SmallDesk.set(root);
    }

    private interface Work {
        void on(JudgingDesk desk, Quality quality) throws FaultException;
    }

    private void as(String actor, Work work) throws FaultException {
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation workstation =
                        SmallDesk.open(
                                folder,
                                root,
                                Settings.fresh().withActor(actor).withRole(Role.LEAD))) {
            workstation.pull(Progress.SILENT);
            workstation.prepare();
            work.on(
                    new JudgingDesk(
                            workstation.desk(),
                            workstation.lead().quality(),
                            Packs.builtInPolicy(),
                            () -> {}),
                    workstation.lead().quality());
        }
    }

    private static Saved decide(Desk desk, String category, Rung rung) throws FaultException {
        return desk.decide(new Verdict("plain", category, List.of("keep"), "", rung));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }

    private void drawnAtTheDrawing() throws FaultException {
        as(
                "M-17",
                (desk, quality) -> {
                    decide(desk, "none", Rung.DRAWING);
                    assertThat(quality.draw(ALL).newly()).isEqualTo(1);
                    desk.judge(true);
                    assertThat(desk.openCases()).isZero();
                });
    }

    /// A default of the desk would answer in place of the desk behind.
    @Test
    void nothingIsLeftToADefaultThatKnowsNothing() {
        Set<String> own =
                Arrays.stream(JudgingDesk.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toSet());
        assertThat(
                        Arrays.stream(Desk.class.getMethods())
                                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                                .map(Method::getName)
                                .filter(name -> !name.equals("openCases")))
                .allMatch(own::contains);
    }

    @Test
    void somebodyElseJudgesBlindAndNoFurther() throws FaultException {
        drawnAtTheDrawing();
        as(
                "M-22",
                (desk, quality) -> {
                    assertThat(desk.queue(0, 10)).hasSize(2);
                    desk.judge(true);
                    List<QueueRow> queue = desk.queue(0, 10);
                    assertThat(queue).extracting(QueueRow::generationId).containsExactly("plain");
                    assertThat(queue.getFirst().veil()).isNull();
                    assertThat(desk.open("plain").decision()).isNull();
                    assertThat(desk.open("plain").veils()).isEmpty();
                    refused("quality-beyond", () -> desk.reveal("plain", PLAIN, Rung.GREY));
                    desk.veiled(desk.reveal("plain", PLAIN, Rung.DRAWING).saved(), 900, 1_000);
                    refused("quality-no-skip", () -> desk.skip("plain"));
                    Saved judged = decide(desk, "sexualised-edit", Rung.DRAWING);
                    refused("quality-no-undo", () -> desk.undo(judged));
                    assertThat(desk.openCases()).isZero();
                    desk.judge(false);
                    assertThat(desk.open("plain").decision()).isNotNull();
                    assertThat(quality.conflicts(9)).hasSize(1);
                    assertThat(quality.standing().pairs())
                            .containsExactly(new Quality.Pair("none", "sexualised-edit"));
                });
        assertThat(Run.vigie("log", "verify", "--data", root.resolve("data").toString()).code())
                .isZero();
    }

    @Test
    void scoresAreGradedByWhatPeopleFoundAndALeadSettles() throws FaultException {
        drawnAtTheDrawing();
        as(
                "L-02",
                (desk, quality) -> {
                    desk.judge(true);
                    decide(desk, "sexualised-edit", Rung.EVIDENCE);
                    Quality.Finding upstream =
                            quality.standing().findings().stream()
                                    .filter(each -> each.category().equals("sexualised-edit"))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(quality.graded(upstream))
                            .containsExactly(new Quality.Graded(0.9, "none"));
                    long decision = quality.conflicts(9).getFirst().decision();
                    refused(
                            "note-needed",
                            () ->
                                    quality.settle(
                                            decision, "sexualised-edit", List.of("remove"), " "));
                    quality.settle(decision, "sexualised-edit", List.of("remove"), "looked again");
                    assertThat(quality.graded(upstream))
                            .containsExactly(new Quality.Graded(0.9, "sexualised-edit"));
                });
    }
}
