package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.FaultException;
import org.vigie.review.QueueRow;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.queue.Slot;
import org.vigie.ui.shell.Look;

/// The whole console on the demo set, as people see it, in `target/screenshots`. The workstation is
/// opened once; the tests that decide come last.
@SuppressWarnings("NullAway.Init")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleShotsTest extends UiTest {
    @TempDir static Path root;

    private static DataFolder folder;
    private static Workstation workstation;

    private ConsoleWindow window;

    @BeforeAll
    static void prepare() throws Exception {
        DemoFolder.prepared().copyTo(root.resolve("demo"));
        folder = DataFolder.open(root.resolve("demo"));
        workstation =
                Workstation.open(
                        folder,
                        new Workstation.Opening(
                                Packs.builtInPolicy(),
                                Packs.builtInClocks(),
                                Settings.fresh(),
                                null,
                                true,
                                new org.vigie.ui.kit.Text(Locale.ENGLISH)));
    }

    @AfterAll
    static void shut() throws FaultException {
        workstation.close();
        folder.close();
    }

    @AfterEach
    void closeWindow() {
        doOnFx(window::close);
    }

    private void open(Theme theme, String language) {
        open(theme, language, 1440, 900);
    }

    private void open(Theme theme, String language, int width, int height) {
        showScene(() -> {
            window =
                    new ConsoleWindow(
                            workstation,
                            Packs.builtInPolicy(),
                            new LocalStation(workstation, "M-17", look -> {}, () -> {}),
                            new Look(theme, Locale.of(language)));
            return window.scene(width, height);
        });
        doOnFx(window::start);
        awaitCase(0);
    }

    private void awaitCase(int place) {
        String id = queue().get(place).generationId();
        await(
                "case " + place + " open",
                () ->
                        lookup(".case-id").queryAllAs(Labeled.class).stream()
                                .anyMatch(label -> label.getText().equals(id)));
        await("evidence", () -> lookup("#evidence-summary").tryQuery().isPresent());
    }

    private static List<QueueRow> queue() {
        try {
            return workstation.desk().queue(0, 100);
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({"DARK,en", "DARK,fr", "LIGHT,fr"})
    void theDesk(Theme theme, String language) {
        open(theme, language);
        assertThat(cutShort()).isEmpty();
        assertThat(onFx(() -> lookup(".decision-bar").query().getLayoutBounds().getHeight()))
                .isLessThan(120);
        shot("console-" + language + "-" + theme.word());
    }

    @Test
    @Order(2)
    void theSmallestWindow() {
        open(Theme.DARK, "fr", 1100, 700);
        shot("console-small-fr-dark");
        assertThat(cutShort()).isEmpty();
        List<Node> chips =
                List.copyOf(
                        lookup(n -> n.getStyleClass().contains("choice") && n.isVisible())
                                .queryAll());
        assertThat(chips).hasSizeGreaterThan(5);
        assertThat(chips.stream().map(n -> n.localToScene(0, 0).getY()).distinct()).hasSize(2);
        ScrollPane scroll = lookup("#case-scroll").queryAs(ScrollPane.class);
        assertThat(scroll.getContent().getLayoutBounds().getWidth())
                .isLessThanOrEqualTo(scroll.getViewportBounds().getWidth() + 0.5);
    }

    @Test
    @Order(2)
    void nothingLeavesTheWindowInTheLargestLetters() {
        open(Theme.DARK, "fr", 1280, 800);
        while (onFx(() -> window.textSize()) < 200) {
            doOnFx(() -> window.give(Command.LARGER_TEXT));
        }
        settle();
        shot("console-fr-dark-200");
        for (String each : List.of(".top-bar", ".decision-bar", ".status-bar-line", "#decide")) {
            Node node = lookup(each).query();
            assertThat(onFx(() -> node.localToScene(node.getLayoutBounds()).getMinX()))
                    .as(each)
                    .isNotNegative();
            assertThat(onFx(() -> node.localToScene(node.getLayoutBounds()).getMaxX()))
                    .as(each)
                    .isLessThanOrEqualTo(1280);
        }
        List<String> bars =
                onFx(() ->
                        List.of(".top-bar .label", ".decision-bar .label").stream()
                                .flatMap(each -> lookup(each).queryAllAs(Labeled.class).stream())
                                .map(Labeled::getText)
                                .toList());
        assertThat(cutShort()).doesNotContainAnyElementsOf(bars);
    }

    @Test
    @Order(2)
    void aCaseThatCannotBeDecoded() {
        int place =
                IntStream.range(0, queue().size())
                        .filter(i -> !queue().get(i).fault().isEmpty())
                        .findFirst()
                        .orElseThrow();
        open(Theme.DARK, "fr");
        ListView<?> list = lookup("#queue").queryAs(ListView.class);
        int index = onFx(() -> index(list, place));
        doOnFx(() -> list.scrollTo(index - 5));
        settle();
        clickOn((Node) onFx(() -> cell(index)));
        awaitCase(place);
        shot("console-undecodable-fr-dark");
    }

    /// Return where a place of the queue stands in the list, which has headings too.
    private static int index(ListView<?> list, int place) {
        return IntStream.range(0, list.getItems().size())
                .filter(i ->
                        list.getItems().get(i) instanceof Slot.Case(int at, QueueRow _)
                                && at == place)
                .findFirst()
                .orElseThrow();
    }

    private Node cell(int index) {
        return lookup(n -> n instanceof ListCell<?> cell && cell.getIndex() == index).query();
    }

    @Order(4)
    @ParameterizedTest
    @CsvSource({"fr,200", "en,100"})
    void theGuidedStartIsWalkedByKeyboard(String language, int size) {
        List<String> done = new CopyOnWriteArrayList<>();
        open(Theme.DARK, language, 1280, 800);
        doOnFx(() -> window.guide(true, true, () -> done.add("remembered")));
        while (onFx(() -> window.textSize()) < size) {
            doOnFx(() -> window.give(Command.LARGER_TEXT));
        }
        shot("guide-offer-" + language + "-" + size);
        assertThat(cutShort()).doesNotContainAnyElementsOf(guideWords());
        doOnFx(() -> lookup("#guide-on").queryButton().fire());
        String[] titles = new String[9];
        titles[1] = title();
        push(KeyCode.J);
        titles[2] = title();
        push(KeyCode.CONTROL, KeyCode.I);
        titles[3] = title();
        shot("guide-look-" + language + "-" + size);
        assertThat(cutShort()).doesNotContainAnyElementsOf(guideWords());
        push(KeyCode.K);
        awaitCase(0);
        press(KeyCode.W);
        await("looked", () -> !title().equals(titles[3]));
        release(KeyCode.W);
        titles[4] = title();
        push(KeyCode.ESCAPE);
        titles[5] = title();
        push(KeyCode.E);
        push(KeyCode.ENTER);
        await("decided", () -> !title().equals(titles[5]));
        titles[6] = title();
        push(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> !title().equals(titles[6]));
        titles[7] = title();
        push(KeyCode.CONTROL, KeyCode.K);
        push(KeyCode.ESCAPE);
        titles[8] = title();
        assertThat(done).isEmpty();
        push(KeyCode.F1);
        assertThat(done).containsExactly("remembered");
        assertThat(Arrays.asList(titles).subList(1, 9)).doesNotHaveDuplicates();
    }

    private List<String> guideWords() {
        return onFx(() ->
                lookup("#guide .label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList());
    }

    private String title() {
        return onFx(() -> lookup("#guide-title").queryLabeled().getText());
    }

    @Test
    @Order(3)
    void aDecisionJustSaved() {
        open(Theme.DARK, "en");
        push(KeyCode.E);
        push(KeyCode.ENTER);
        await("undo offered", () -> says(label -> label.getText().contains("undo")));
        awaitCase(0);
        shot("console-saved-en-dark");
    }
}
