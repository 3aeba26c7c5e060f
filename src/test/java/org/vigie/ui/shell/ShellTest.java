package org.vigie.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Fault;
import org.vigie.review.Rung;
import org.vigie.review.Verdict;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.queue.QueueViewModel;

class ShellTest extends DrawnShell {
    @Test
    void theMostUrgentCaseIsOpenAndKeysMoveOn() {
        open(new DrawnDesk());
        assertThat(selected()).isEqualTo(DrawnDesk.id(0));
        type(KeyCode.J);
        type(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(DrawnDesk.id(2));
        type(KeyCode.K);
        assertThat(selected()).isEqualTo(DrawnDesk.id(1));
        type(KeyCode.HOME);
        assertThat(selected()).isEqualTo(DrawnDesk.id(0));
        type(KeyCode.UP);
        assertThat(selected()).isEqualTo(DrawnDesk.id(0));
    }

    @Test
    void anotherPageTakesTheKeyboardAndTheKeysOfTheCaseRest() {
        open(new DrawnDesk());
        List<String> done = new CopyOnWriteArrayList<>();
        doOnFx(() -> {
            commands.bindHeld(
                    Command.NEXT_RUNG,
                    () -> done.add("press"),
                    () -> done.add("release"),
                    new SimpleBooleanProperty(true));
            commands.bind(Command.BLANK, () -> done.add("blank"));
            commands.bind(Command.DECIDE, () -> done.add("decide"));
            commands.bindLetters(done::add);
            model.say(Fault.of("unexpected"));
        });
        press(KeyCode.SPACE);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        release(KeyCode.SPACE);
        settle();
        assertThat(done).containsExactly("press", "release", "blank");
        assertThat(lookup("#fault").query().isVisible()).isTrue();
        assertThat(onFx(() -> stage().getScene().getFocusOwner().getId())).isEqualTo("other-page");
        doOnFx(() -> shell.root().requestFocus());
        type(KeyCode.ENTER, KeyCode.E, KeyCode.J, KeyCode.SPACE);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(done).hasSize(3);
        assertThat(selected()).isEqualTo(DrawnDesk.id(0));
        assertThat(onFx(() -> commands.enabled(Command.DECIDE).get())).isFalse();
        type(KeyCode.ESCAPE);
        assertThat(lookup("#fault").query().isVisible()).isFalse();
        doOnFx(() -> commands.fire(Command.LANGUAGE));
        settle();
        assertThat(closedPages).containsExactly(Locale.ENGLISH);
        assertThat(lookup("#other-page").tryQuery()).isPresent();
        assertThat(onFx(() -> ((ToggleButton) lookup("#show-models").query()).isSelected()))
                .isTrue();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(onFx(() -> stage().getScene().getFocusOwner())).isInstanceOf(ListView.class);
        type(KeyCode.J);
        assertThat(selected()).isEqualTo(DrawnDesk.id(1));
        type(KeyCode.E);
        assertThat(done.getLast()).isEqualTo("E");
    }

    @Test
    void afterADecisionTheNextCaseIsOpenAndItsReceiptIsLeftToTheDecisionBar() throws Exception {
        DrawnDesk desk = new DrawnDesk();
        open(desk);
        type(KeyCode.J);
        var saved =
                desk.decide(
                        new Verdict(DrawnDesk.id(1), "other", List.of("keep"), "", Rung.EVIDENCE));
        doOnFx(() -> model.decided(saved));
        assertThat(selected()).isEqualTo(DrawnDesk.id(2));
        await("59 rows", () -> queue.rows().size() == 59);
        assertThat(selected()).isEqualTo(DrawnDesk.id(2));
        assertThat(says(label -> label.getText().contains("000001"))).isFalse();
        var undo = desk.undo(saved);
        doOnFx(() -> model.undone(undo));
        await("60 rows", () -> queue.rows().size() == 60);
        assertThat(selected()).isEqualTo(DrawnDesk.id(1));
        assertThat(onFx(() -> queue.selectedIndexProperty().get())).isEqualTo(1);
    }

    @Test
    void aHundredThousandCasesLoadOnlyWhatIsSeen() {
        DrawnDesk desk = new DrawnDesk(100_000);
        open(desk);
        assertThat(onFx(() -> queue.rows().size())).isEqualTo(100_000);
        assertThat(desk.rowsServed()).isLessThanOrEqualTo(100);
        doOnFx(() -> list().scrollTo(60_000));
        await(
                "row 60,000",
                () ->
                        queue.rows().get(60_000)
                                        instanceof org.vigie.ui.queue.Slot.Case(int place, var row)
                                && row != null);
        clickOn((Node) onFx(() -> cell(60_003)));
        assertThat(selected()).isEqualTo(DrawnDesk.id(60_003));
        type(KeyCode.J);
        assertThat(selected()).isEqualTo(DrawnDesk.id(60_004));
        assertThat(desk.rowsServed()).isLessThan(600);
        assertThat(desk.queueCalls()).isLessThan(12);
        desk.changed();
        settle();
        assertThat(selected()).isEqualTo(DrawnDesk.id(60_004));
    }

    @Test
    void aFaultIsASentenceThatTakesNoKeyboard() {
        open(new DrawnDesk());
        Node focus = onFx(() -> stage().getScene().getFocusOwner());
        assertThat(focus).isInstanceOf(ListView.class);
        station.failWith(Fault.of("unexpected"));
        doOnFx(() -> commands.fire(Command.PULL));
        await("fault", () -> model.faultProperty().get() != null);
        assertThat(onFx(() -> stage().getScene().getFocusOwner())).isSameAs(focus);
        assertThat(lookup("#fault").query().isVisible()).isTrue();
        shot("shell-fault-en-dark");
        type(KeyCode.J);
        assertThat(selected()).isEqualTo(DrawnDesk.id(1));
        doOnFx(model::dismiss);
        assertThat(lookup("#fault").query().isVisible()).isFalse();
    }

    @Test
    void theKeyThatVeilsPutsAFaultAway() {
        open(new DrawnDesk());
        doOnFx(() -> model.say(Fault.of("unexpected")));
        assertThat(lookup("#fault").query().isVisible()).isTrue();
        push(KeyCode.CONTROL, KeyCode.K);
        type(KeyCode.ESCAPE);
        assertThat(lookup("#fault").query().isVisible()).as("Esc closed the palette").isTrue();
        type(KeyCode.ESCAPE);
        assertThat(lookup("#fault").query().isVisible()).isFalse();
    }

    @Test
    void aFaultPutAwayStaysAwayUntilItComesAnew() throws Exception {
        DrawnDesk desk = new DrawnDesk();
        desk.failWith(Fault.of("unexpected"));
        open(desk);
        assertThat(lookup("#fault").query().isVisible()).isTrue();
        type(KeyCode.ESCAPE);
        countAgain();
        assertThat(lookup("#fault").query().isVisible()).isFalse();
        desk.failWith(null);
        countAgain();
        desk.failWith(Fault.of("unexpected"));
        countAgain();
        assertThat(lookup("#fault").query().isVisible()).isTrue();
    }

    private void countAgain() throws Exception {
        doOnFx(model::tick);
        background.submit(() -> {}).get();
        settle();
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndTheCaseStaysOpen() {
        open(new DrawnDesk());
        type(KeyCode.J);
        doOnFx(() -> commands.fire(Command.LANGUAGE));
        settle();
        assertThat(says(label -> label.getText().equals("File"))).isTrue();
        assertThat(says(label -> label.getText().equals("Queue"))).isFalse();
        assertThat(selected()).isEqualTo(DrawnDesk.id(1));
        type(KeyCode.J);
        assertThat(selected()).isEqualTo(DrawnDesk.id(2));
        assertThat(station.asked()).containsExactly("remember dark fr");
    }

    @Test
    void thePaletteFindsACommandWithoutAccents() {
        open(new DrawnDesk(), new Look(Theme.DARK, Locale.FRENCH), 1000, 900);
        push(KeyCode.CONTROL, KeyCode.K);
        settle();
        shot("palette-fr-dark");
        write("theme");
        type(KeyCode.ENTER);
        settle();
        assertThat(station.asked()).containsExactly("remember light fr");
        assertThat(onFx(() -> stage().getScene().getFocusOwner())).isInstanceOf(ListView.class);
        type(KeyCode.F1);
        settle();
        shot("keys-fr-light");
        type(KeyCode.ESCAPE);
        settle();
        assertThat(lookup("#keys").tryQuery()).isEmpty();
    }

    @Test
    void theEmptyQueueAndTheBrokenOneSaySo() {
        open(new DrawnDesk(0));
        assertThat(says(label -> label.getText().startsWith("Nothing is waiting"))).isTrue();
        shot("shell-empty-en-dark");
    }

    @Test
    void aBrokenDeskSaysSoAndRecovers() {
        DrawnDesk desk = new DrawnDesk();
        desk.failWith(Fault.of("unexpected"));
        open(desk);
        await("failed", () -> queue.stateProperty().get() == QueueViewModel.State.FAILED);
        assertThat(says(label -> label.getText().startsWith("The queue cannot be read"))).isTrue();
        desk.failWith(null);
        doOnFx(model::start);
        await("rows", () -> queue.rows().size() == 60);
    }

    @Test
    void everyControlCanBeReadAloud() {
        open(new DrawnDesk());
        doOnFx(() -> commands.fire(Command.KEYS));
        settle();
        for (Node node :
                lookup(n ->
                                n instanceof Button
                                        || n instanceof TextInputControl
                                        || n instanceof ListView)
                        .queryAll()) {
            boolean words =
                    node instanceof Labeled l && l.getText() != null && !l.getText().isBlank();
            assertThat(words || node.getAccessibleText() != null).as(node.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK,en", "DARK,fr", "LIGHT,en", "LIGHT,fr", "CONTRAST,en"})
    void screenshots(Theme theme, String language) throws Exception {
        DrawnDesk desk = new DrawnDesk();
        for (int n = 0; n < 3; n++) {
            desk.decide(
                    new Verdict(
                            DrawnDesk.id(20 + n),
                            "other",
                            List.of("keep"),
                            "",
                            n == 2 ? Rung.GREY : Rung.EVIDENCE));
        }
        station.engine(
                theme == Theme.LIGHT
                        ? new Station.Engine("cpu", 3.1, List.of("CUDA: libcudart.so.12 not found"))
                        : new Station.Engine("cuda", 0.6, List.of()));
        open(desk, new Look(theme, Locale.of(language)), 1440, 900);
        var saved = desk.recent(1).getFirst().saved();
        doOnFx(() -> model.decided(saved));
        settle();
        shot("shell-" + language + "-" + theme.word());
    }

    private ListView<?> list() {
        return lookup("#queue").queryAs(ListView.class);
    }

    private Node cell(int index) {
        return lookup(n ->
                        n instanceof javafx.scene.control.ListCell<?> c
                                && c.getIndex() == index
                                && c.isVisible())
                .query();
    }
}
