package org.vigie.ui.wellness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.exposure.Comfort;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.queue.QueueViewModel;
import org.vigie.ui.shell.DrawnStation;
import org.vigie.ui.shell.Look;
import org.vigie.ui.shell.Page;
import org.vigie.ui.shell.Rooms;
import org.vigie.ui.shell.ShellView;
import org.vigie.ui.shell.ShellViewModel;

/// The screens of a person's day in a real window.
@SuppressWarnings("NullAway.Init")
class WellnessTest extends UiTest {
    private final DrawnWellbeing wellbeing = new DrawnWellbeing();
    private final Commands commands = new Commands();
    private final Jobs jobs =
            Jobs.onCurrentThread(fault -> {
                throw new AssertionError(fault.code());
            });
    private PaceViewModel pace;
    private NextUp next;
    private ShellViewModel model;
    private ShellView shell;
    private PaceLine line;
    private BreakView rest;

    @AfterEach
    void close() {
        doOnFx(() -> {
            line.close();
            shell.close();
        });
    }

    private void open(Theme theme, String language) {
        showScene(() -> {
            DrawnDesk desk = new DrawnDesk();
            QueueViewModel queue =
                    new QueueViewModel(desk, jobs, InstantSource.fixed(DrawnDesk.now()));
            model = new ShellViewModel(desk, new DrawnStation(), jobs, queue);
            pace =
                    new PaceViewModel(
                            wellbeing, DrawnPolicy.pack().desk().dose(), jobs, () -> wellbeing.now);
            next = new NextUp(wellbeing, pace, jobs, DrawnDesk::now);
            queue.nextBy(next);
            next.onTell((key, details) -> model.tell(new ShellViewModel.Notice(key, details)));
            commands.bind(Command.BREAK, pace::beginBreak);
            commands.bind(Command.HAND_OFF, () -> next.handOff("sexualised-edit", queue::moveOn));
            shell =
                    new ShellView(
                            model,
                            DrawnPolicy.pack(),
                            commands,
                            new Look(theme, Locale.of(language)),
                            this::rooms,
                            List.of(new Page("command.my-day.label", Command.MY_DAY, this::day)),
                            new Sheets());
            pace.onBreakProperty().subscribe((before, began) -> cover(language, began != null));
            model.start();
            return shell.scene(1_440, 900);
        });
    }

    private Rooms rooms(Text text) {
        StackPane caseFile = new StackPane();
        caseFile.setId("case-stand-in");
        line = new PaceLine(pace, next, commands, text);
        return new Rooms(caseFile, new VBox(), new VBox(new Button("…")), line.root(), () -> {});
    }

    private Page.Content day(Text text) {
        DayView page = new DayView(pace, DrawnPolicy.pack(), commands, text);
        return new Page.Content(page.root(), page::shown, page::close);
    }

    private void cover(String language, boolean begun) {
        if (begun) {
            rest = new BreakView(pace, new Text(Locale.of(language)));
            shell.cover(rest.root(), rest.focus());
        } else {
            rest.close();
            shell.uncover(rest.root());
        }
    }

    @Test
    void aBreakTakesTheCaseOutOfTheWindowAndBringsTheSameBack() {
        open(Theme.DARK, "en");
        String open = onFx(() -> model.queue().selectedIdProperty().get());
        Node caseFile = lookup("#case-stand-in").query();
        push(KeyCode.CONTROL, KeyCode.B);
        await("the break", () -> lookup("#break").tryQuery().isPresent());
        assertThat(lookup("#case-stand-in").tryQuery()).isEmpty();
        assertThat(lookup("#queue").tryQuery()).isEmpty();
        assertThat(onFx(caseFile::getScene)).isNull();
        push(KeyCode.J);
        push(KeyCode.ESCAPE);
        await("the desk", () -> lookup("#case-stand-in").tryQuery().isPresent());
        assertThat(onFx(() -> model.queue().selectedIdProperty().get())).isEqualTo(open);
        assertThat(wellbeing.breaks).as("it lasted no minute").isZero();
        push(KeyCode.J);
        assertThat(onFx(() -> model.queue().selectedIdProperty().get())).isNotEqualTo(open);
    }

    @Test
    void theStatusBarTellsOfTheDayAndIsSilentWhenAsked() {
        wellbeing.look(60, 72, 1);
        open(Theme.DARK, "en");
        assertThat(says(label -> label.getText().equals("Break proposed in 24 min"))).isTrue();
        assertThat(says(label -> label.getText().equals("Revealed 1 min 12 s"))).isTrue();
        assertThat(says(label -> label.getText().contains("41 of 57"))).isTrue();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
        CheckBox status = lookup("#status-line").queryAs(CheckBox.class);
        doOnFx(status::fire);
        assertThat(onFx(() -> lookup("#break-proposed").query().isVisible())).isFalse();
        assertThat(wellbeing.comfort.statusLine()).isFalse();
        CheckBox hide = lookup("#hide-day").queryAs(CheckBox.class);
        doOnFx(hide::fire);
        assertThat(wellbeing.comfort.day()).isFalse();
        assertThat(lookup("#dose-chart").tryQuery()).isEmpty();
        CheckBox output = lookup("#output-veil-sexualised-edit").queryAs(CheckBox.class);
        doOnFx(output::fire);
        assertThat(wellbeing.comfort.taste("sexualised-edit").output()).isEqualTo(Rung.VEIL);
    }

    @Test
    void aProposalIsDeclinedByOneButtonAndHandedOffCasesComeBackByAnother() {
        wellbeing.working = wellbeing.now.minusSeconds(3_600);
        open(Theme.DARK, "en");
        assertThat(says(label -> label.getText().equals("A break is proposed"))).isTrue();
        shot("wellness-proposed-en-dark");
        clickOn("Not now");
        assertThat(says(label -> label.getText().equals("Break proposed in 50 min"))).isTrue();
        String open = onFx(() -> model.queue().selectedIdProperty().get());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        assertThat(says(label -> label.getText().startsWith("12 cases of this kind wait")))
                .isTrue();
        assertThat(onFx(() -> model.queue().selectedIdProperty().get()))
                .as("it is overdue and stays")
                .isEqualTo(open);
        assertThat(says(label -> label.getText().contains("its deadline comes first"))).isTrue();
        clickOn("Bring back");
        assertThat(says(label -> label.getText().equals("What was handed off is back."))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en", "CONTRAST,fr"})
    void theScreens(Theme theme, String language) {
        wellbeing.comfort =
                new Comfort(
                        Map.of(
                                "sexualised-edit",
                                new Comfort.Taste(Rung.VEIL, Rung.VEIL, true, 8, false)),
                        75,
                        30,
                        true,
                        true,
                        true);
        for (int hour = 1; hour < 5; hour++) {
            wellbeing.look(60 * hour - 20, 20, 3);
            wellbeing.look(60 * hour - 45, 8, 4);
        }
        wellbeing.breaks = 2;
        open(theme, language);
        String name = language + "-" + theme.word();
        List<String> aroundThePage = cutShort();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
        shot("wellness-day-" + name);
        assertThat(aroundThePage).containsAll(cutShort());
        assertThat(unnamed()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.B);
        await("the break", () -> lookup("#break").tryQuery().isPresent());
        shot("wellness-break-" + name);
        clickOn("#fit-blocks");
        Random random = new Random(7);
        for (int shape = 0; shape < 5; shape++) {
            for (int step = random.nextInt(5); step > 0; step--) {
                push(random.nextBoolean() ? KeyCode.LEFT : KeyCode.RIGHT);
            }
            push(KeyCode.SPACE);
        }
        shot("wellness-blocks-" + name);
        assertThat(cutShort()).isEmpty();
        assertThat(unnamed()).isEmpty();
        push(KeyCode.ESCAPE);
        await("the day", () -> lookup("#my-day").tryQuery().isPresent());
    }

    /// Return controls that a screen reader would have nothing to say of.
    private List<String> unnamed() {
        return onFx(() ->
                lookup(node -> node.isFocusTraversable() && node instanceof Labeled)
                        .queryAll()
                        .stream()
                        .filter(node ->
                                node.getAccessibleText() == null
                                        && ((Labeled) node).getText().isEmpty())
                        .map(Node::toString)
                        .toList());
    }
}
