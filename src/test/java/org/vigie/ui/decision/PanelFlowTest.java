package org.vigie.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.Fault;
import org.vigie.ui.casefile.StagedPanels;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

/// Reading the panel in the real window. The veils of the outputs are of a colour that nothing else
/// has: at the lowest rung it is painted nowhere, whatever else is drawn.
class PanelFlowTest extends UiTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private Bench bench;

    @BeforeEach
    void openTheBench() {
        bench = new Bench(Locale.ENGLISH, background);
        showScene(() -> bench.scene(Theme.DARK, 1000, 950));
    }

    @AfterEach
    void stop() {
        bench.desk.letThrough();
        release(new KeyCode[0]);
        background.close();
    }

    private void open(String id) {
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

    /// Return whether a pixel is nearer to the canary than anything that is drawn here.
    private boolean canary() {
        WritableImage frame = snapshot();
        PixelReader pixels = frame.getPixelReader();
        for (int y = 0; y < frame.getHeight(); y++) {
            for (int x = 0; x < frame.getWidth(); x++) {
                int argb = pixels.getArgb(x, y);
                int red = argb >> 16 & 255;
                int green = argb >> 8 & 255;
                int blue = argb & 255;
                if (red > 150 && blue > 150 && green < 90) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean drawn(String query) {
        return lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private void asked() {
        type(KeyCode.Y);
        await("answered", () -> drawn(".cells-for"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                StagedPanels.EDIT,
                StagedPanels.APART,
                StagedPanels.GREY,
                StagedPanels.KNOWN,
                StagedPanels.NOTHING,
                StagedPanels.GAPS
            })
    void noPixelOfTheOutputIsPaintedAtTheLowestRung(String id) {
        open(id);
        assertThat(canary()).isFalse();
    }

    @Test
    void theMapAndAnAnswerAreDrawnWithoutAPixelOfTheOutput() {
        open(StagedPanels.EDIT);
        assertThat(drawn(".change-outline")).isTrue();
        asked();
        assertThat(canary()).isFalse();
        assertThat(bench.desk.ended()).isEmpty();
        type(KeyCode.Q);
        assertThat(canary()).as("the watch can see a veil").isTrue();
        assertThat(drawn(".cells-for")).as("over the veil").isTrue();
        assertThat(drawn(".change-outline")).isFalse();
        type(KeyCode.Q);
        assertThat(canary()).isFalse();
    }

    @Test
    void nothingIsDrawnOverWhatIsHeldUp() {
        open(StagedPanels.EDIT);
        asked();
        press(KeyCode.SPACE);
        await("revealed", this::canary);
        assertThat(onFx(() -> lookup(".figure").queryAll().stream().noneMatch(Node::isVisible)))
                .isTrue();
        release(KeyCode.SPACE);
        await("covered", () -> !canary());
        assertThat(drawn(".cells-for")).isTrue();
    }

    @Test
    void anotherCaseTakesTheAnswerAwayAndDropsALateOne() {
        open(StagedPanels.EDIT);
        asked();
        open(StagedPanels.GREY);
        assertThat(drawn(".cells-for")).isFalse();
        open(StagedPanels.EDIT);
        bench.desk.holdBack();
        type(KeyCode.Y);
        settle();
        assertThat(says(label -> label.getText().startsWith("Asking nsfw-384"))).isTrue();
        open(StagedPanels.GREY);
        bench.desk.letThrough();
        settle();
        assertThat(drawn(".cells-for")).isFalse();
        assertThat(says(label -> label.getText().startsWith("Asking"))).isFalse();
    }

    @Test
    void escapeAndTheSameKeyTakeTheAnswerAway() {
        open(StagedPanels.EDIT);
        asked();
        type(KeyCode.ESCAPE);
        assertThat(drawn(".cells-for")).isFalse();
        asked();
        type(KeyCode.Y);
        settle();
        assertThat(drawn(".cells-for")).isFalse();
    }

    @Test
    void aModelThatCannotSayIsOneSentence() {
        open(StagedPanels.EDIT);
        bench.desk.failWith(Fault.of("explanation-unavailable"));
        type(KeyCode.Y);
        await(
                "said",
                () -> says(label -> label.getText().contains("nsfw-384: This finding cannot")));
        assertThat(drawn(".cells-for")).isFalse();
    }

    @Test
    void theQuestionIsPossibleOnlyWhereAModelOfThisDeskSpoke() {
        open(StagedPanels.KNOWN);
        assertThat(bench.commands.enabled(Command.EXPLAIN).get()).isFalse();
        open(StagedPanels.EDIT);
        assertThat(bench.commands.enabled(Command.EXPLAIN).get()).isTrue();
    }

    @Test
    void theFindingThatHasTheKeyboardIsTheOneAskedAbout() {
        open(StagedPanels.EDIT);
        Node cell =
                onFx(() ->
                        lookup(".matrix-cell").queryAll().stream()
                                .filter(node -> node.isFocusTraversable())
                                .filter(node -> node.getAccessibleText().contains("bare-midriff"))
                                .findFirst()
                                .orElseThrow());
        doOnFx(cell::requestFocus);
        assertThat(says(label -> label.getText().contains("SHA-256 cdcdcdcdcdcd"))).isTrue();
        type(KeyCode.Y);
        await("said", () -> says(label -> label.getText().startsWith("parts-320: This finding")));
    }

    @Test
    void sectionsOpenByKeyboardAndStayAsTheyWereLeft() {
        open(StagedPanels.EDIT);
        ToggleButton family = lookup("#section-family").queryAs(ToggleButton.class);
        assertThat(family.isSelected()).isFalse();
        doOnFx(family::requestFocus);
        push(KeyCode.TAB);
        push(KeyCode.SHIFT, KeyCode.TAB);
        push(KeyCode.SPACE);
        assertThat(family.isSelected()).isTrue();
        assertThat(bench.desk.renditions()).as("the key was the button's").isEmpty();
        assertThat(says(label -> label.getText().startsWith("distance 4, same source"))).isTrue();
        open(StagedPanels.GREY);
        open(StagedPanels.EDIT);
        assertThat(lookup("#section-family").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void everyFigureIsASentenceToo() {
        open(StagedPanels.EDIT);
        Node pane = from(lookup("#pane-output").queryAs(Node.class)).lookup(".veiled-pane").query();
        assertThat(pane.getAccessibleText())
                .contains("not shown", "Change map: 24", "places are outlined");
        Node bars = lookup(".skin-bars").query();
        assertThat(bars.getAccessibleText()).startsWith("Skin-coloured area: 9");
        asked();
        assertThat(pane.getAccessibleText()).contains("What speaks for “nsfw” lies mostly");
    }

    @Test
    void thePanelFollowsThePictureTheKeysActOn() {
        open(StagedPanels.EDIT);
        assertThat(cells()).anyMatch(said -> said.contains("bare-midriff"));
        type(KeyCode.LEFT);
        settle();
        assertThat(cells()).noneMatch(said -> said.contains("bare-midriff"));
        assertThat(words("#evidence-summary")).as("the case stays the case").contains("clothing");
        type(KeyCode.RIGHT);
        settle();
        assertThat(cells()).anyMatch(said -> said.contains("bare-midriff"));
    }

    private List<String> cells() {
        return onFx(() ->
                lookup(".matrix-cell").queryAll().stream()
                        .map(Node::getAccessibleText)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private String words(String query) {
        settle();
        return onFx(() -> lookup(query).queryAs(Labeled.class).getText());
    }
}
