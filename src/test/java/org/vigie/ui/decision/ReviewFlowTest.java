package org.vigie.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.review.Fault;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.ui.casefile.StagedCases;
import org.vigie.ui.casefile.StagedDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

/// Looking and deciding in the real window. The renditions are of a colour nothing else has: it may
/// be painted only between the ledger's answer and the moment the key is let go.
class ReviewFlowTest extends UiTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private Bench bench;

    @BeforeEach
    void openACase() {
        open(DrawnPolicy.pack());
    }

    private void open(PolicyPack policy) {
        bench = new Bench(Locale.FRENCH, background, policy);
        showScene(() -> bench.scene(Theme.DARK, 1000, 900));
        show(StagedCases.FULL);
    }

    private void show(String id) {
        doOnFx(() -> bench.caseFile.show(id));
        await(
                "open",
                () ->
                        bench.caseFile.fileProperty().get() != null
                                && bench.caseFile
                                        .fileProperty()
                                        .get()
                                        .generation()
                                        .id()
                                        .equals(id));
    }

    @AfterEach
    void stop() {
        bench.desk.letThrough();
        release(new KeyCode[0]);
        background.close();
    }

    /// Return whether the canary is painted anywhere, in this frame.
    private boolean canary() {
        WritableImage frame = snapshot();
        PixelReader pixels = frame.getPixelReader();
        for (int y = 0; y < frame.getHeight(); y += 2) {
            for (int x = 0; x < frame.getWidth(); x += 2) {
                if (pixels.getArgb(x, y) == StagedDesk.CANARY) {
                    return true;
                }
            }
        }
        return false;
    }

    private void neverPainted(int frames) {
        for (int i = 0; i < frames; i++) {
            assertThat(canary()).as("canary in frame " + i).isFalse();
        }
    }

    private void ended(int count) {
        await("recorded", () -> bench.desk.ended().size() == count);
    }

    private void paintedWhileHeld() {
        press(KeyCode.SPACE);
        await("revealed", this::canary);
    }

    @Test
    void nothingIsPaintedBeforeTheLedgerAnswersNorAfterLettingGo() {
        neverPainted(3);
        bench.desk.holdBack();
        press(KeyCode.SPACE);
        settle();
        neverPainted(5);
        bench.desk.letThrough();
        await("revealed", this::canary);
        shot("case-fr-dark-revealed");
        release(KeyCode.SPACE);
        neverPainted(5);
        ended(1);
        assertThat(bench.desk.ended().getFirst().millis()).isPositive();
    }

    @Test
    void letGoBeforeTheAnswerNothingIsEverPainted() {
        bench.desk.holdBack();
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        bench.desk.letThrough();
        ended(1);
        neverPainted(3);
        assertThat(bench.desk.ended().getFirst().millis()).isZero();
    }

    @Test
    void escapeBlanksAtOnce() {
        paintedWhileHeld();
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        neverPainted(3);
        release(KeyCode.SPACE);
        ended(1);
        neverPainted(1);
    }

    @Test
    void anotherCaseVeils() {
        paintedWhileHeld();
        show(StagedCases.OTHER);
        neverPainted(3);
        release(KeyCode.SPACE);
        ended(1);
    }

    @Test
    void aWindowThatGoesVeils() {
        paintedWhileHeld();
        doOnFx(() -> stage().hide());
        assertThat(canary()).isFalse();
        release(KeyCode.SPACE);
        ended(1);
    }

    @Test
    void anIconifiedWindowVeils() {
        paintedWhileHeld();
        doOnFx(() -> stage().setIconified(true));
        neverPainted(2);
        doOnFx(() -> stage().setIconified(false));
        release(KeyCode.SPACE);
        ended(1);
    }

    @Test
    void theLongestTimeVeils() {
        PolicyPack drawn = DrawnPolicy.pack();
        open(
                new PolicyPack(
                        drawn.id(),
                        drawn.digest(),
                        drawn.categories(),
                        drawn.actions(),
                        Map.of(),
                        drawn.limits(),
                        new PolicyPack.RevealRules(1, 8, 16, false)));
        paintedWhileHeld();
        ended(1);
        neverPainted(2);
        press(KeyCode.SPACE);
        settle();
        neverPainted(2);
        release(KeyCode.SPACE);
        assertThat(bench.desk.ended().getFirst().millis()).isGreaterThanOrEqualTo(900);
    }

    @Test
    void aFaultWhileRevealingIsASentence() {
        bench.desk.failWith(Fault.of("image-damaged"));
        press(KeyCode.SPACE);
        await("said", () -> bench.caseFile.reveal().faultProperty().get() != null);
        neverPainted(2);
        release(KeyCode.SPACE);
        assertThat(
                        says(label ->
                                label.getText().contains("abîm")
                                        || label.getText().contains("endommag")))
                .isTrue();
    }

    @Test
    void thePointerHoldsARungToo() {
        Node grey = from(lookup("#pane-source").queryAs(Node.class)).lookup("#rung-grey").query();
        moveTo(grey);
        neverPainted(1);
        press(javafx.scene.input.MouseButton.PRIMARY);
        await("revealed", this::canary);
        release(javafx.scene.input.MouseButton.PRIMARY);
        neverPainted(2);
        ended(1);
    }

    @Test
    void aCaseIsDecidedAndUndoneWithoutTheMouse() {
        assertThat(words("#decide")).isEqualTo("Décider à l’échelon 0");
        type(KeyCode.Q);
        assertThat(words("#decide")).isEqualTo("Décider à l’échelon 2");
        paintedWhileHeld();
        release(KeyCode.SPACE);
        type(KeyCode.E);
        assertThat(words("#decide")).isEqualTo("Décider à l’échelon 3");
        type(KeyCode.ENTER);
        await("next case", () -> current().equals(StagedCases.OTHER));
        assertThat(bench.desk.verdicts()).hasSize(1);
        assertThat(bench.desk.verdicts().getFirst().rung()).isEqualTo(Rung.GREY);
        assertThat(words("#saved-mark")).contains("enregistré", "annulable");
        type(KeyCode.ENTER);
        assertThat(bench.desk.verdicts()).hasSize(1);
        push(KeyCode.CONTROL, KeyCode.Z);
        await("case again", () -> current().equals(StagedCases.FULL));
        assertThat(bench.desk.undone()).hasSize(1);
    }

    @Test
    void aHeldOrDoubledEnterDecidesOnce() {
        type(KeyCode.E);
        bench.desk.holdBack();
        press(KeyCode.ENTER).press(KeyCode.ENTER).release(KeyCode.ENTER);
        type(KeyCode.ENTER);
        bench.desk.letThrough();
        await("next case", () -> current().equals(StagedCases.OTHER));
        assertThat(bench.desk.verdicts()).hasSize(1);
    }

    @Test
    void lettersGoIntoTheReasonWhileItHasTheKeyboard() {
        type(KeyCode.M);
        assertThat(words("#told")).contains("motif");
        push(KeyCode.CONTROL, KeyCode.R);
        type(KeyCode.N, KeyCode.O, KeyCode.N);
        assertThat(bench.decision.categoryProperty().get().id()).isEqualTo("apparent-minor");
        assertThat(bench.decision.reasonProperty().get()).isEqualTo("non");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        await("next case", () -> current().equals(StagedCases.OTHER));
        assertThat(bench.desk.verdicts().getFirst().actionIds()).isEqualTo(List.of("divert"));
    }

    @Test
    void aFailedDecisionIsSaidAndStays() {
        type(KeyCode.E);
        bench.desk.failWith(Fault.of("unexpected"));
        type(KeyCode.ENTER);
        await("said", () -> bench.decision.faultProperty().get() != null);
        assertThat(words("#told")).isNotBlank();
        assertThat(words("#saved-mark")).isEmpty();
        assertThat(current()).isEqualTo(StagedCases.FULL);
    }

    private String current() {
        var file = bench.caseFile.fileProperty().get();
        return file == null ? "" : file.generation().id();
    }

    private String words(String query) {
        settle();
        return onFx(() -> lookup(query).queryAs(Labeled.class).getText());
    }
}
