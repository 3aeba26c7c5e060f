package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class KeysTest extends UiTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Commands commands = new Commands();
    private final SimpleBooleanProperty possible = new SimpleBooleanProperty(true);
    private final Keys keys = new Keys(commands);
    private VBox box;
    private TextField field;
    private Button button;

    @BeforeEach
    void open() {
        commands.bindHeld(
                Command.NEXT_RUNG, () -> done.add("press"), () -> done.add("release"), possible);
        commands.bind(Command.DECIDE, () -> done.add("decide"), possible);
        commands.bind(Command.BLANK, () -> done.add("blank"));
        commands.bind(Command.UNDO, () -> done.add("undo"));
        commands.bind(Command.PALETTE, () -> done.add("palette"));
        commands.bind(Command.KEYS, () -> done.add("keys"));
        commands.bindLetters(letter -> "EM".contains(letter) && done.add(letter));
        showScene(() -> {
            field = new TextField();
            button = new Button("…");
            button.setOnAction(event -> done.add("button"));
            box = new VBox(button, field);
            box.setFocusTraversable(true);
            Scene scene = new Scene(box, 300, 200);
            keys.install(scene);
            return scene;
        });
        doOnFx(box::requestFocus);
    }

    @Test
    void aHeldKeyGivesItsCommandOnce() {
        doOnFx(() -> {
            for (int repeat = 0; repeat < 10; repeat++) {
                send(KeyEvent.KEY_PRESSED, KeyCode.ENTER);
                send(KeyEvent.KEY_PRESSED, KeyCode.E);
            }
            send(KeyEvent.KEY_RELEASED, KeyCode.ENTER);
            send(KeyEvent.KEY_RELEASED, KeyCode.E);
        });
        assertThat(done).containsExactly("decide", "E");
        type(KeyCode.ENTER);
        assertThat(done).containsExactly("decide", "E", "decide");
    }

    @Test
    void everyKeyHeldDownGivesItsCommandOnce() {
        bindAll();
        for (Command command : Command.values()) {
            for (Chord chord : command.chords()) {
                done.clear();
                doOnFx(() -> {
                    for (int repeat = 0; repeat < 5; repeat++) {
                        hit(chord);
                    }
                    keys.letGo();
                });
                assertThat(done).as(chord.word()).containsExactly(command.id());
            }
        }
    }

    /// Neither a command nor a letter of the policy comes out of a field, and every letter goes in.
    @Test
    void noPlainKeyOfAnyCommandLeavesAField() {
        bindAll();
        doOnFx(field::requestFocus);
        for (Command command : Command.values()) {
            for (Chord chord : command.chords()) {
                if (chord.isPlain() && command != Command.BLANK) {
                    doOnFx(() -> hit(chord));
                    doOnFx(keys::letGo);
                    assertThat(done).as(chord.word()).isEmpty();
                }
            }
        }
        doOnFx(() -> field.clear());
        write("azertyuiopqsdfghjklmwxcvbn AZERTYUIOPQSDFGHJKLMWXCVBN ?.+-,;0123456789");
        assertThat(field.getText())
                .isEqualTo(
                        "azertyuiopqsdfghjklmwxcvbn AZERTYUIOPQSDFGHJKLMWXCVBN ?.+-,;0123456789");
        assertThat(done).isEmpty();
    }

    @Test
    void theButtonOfEveryCommandSaysWhatItDoesAloud() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Text text = new Text(language);
            for (Command command : Command.values()) {
                Button named = onFx(() -> Faces.button(command, commands, text));
                assertThat(named.getAccessibleText()).isEqualTo(command.label(text));
                assertThat(named.getAccessibleHelp()).isEqualTo(command.help(text));
                assertThat(named.getTooltip().getText())
                        .contains(command.help(text))
                        .contains(command.keys(text));
            }
        }
    }

    private void bindAll() {
        doOnFx(() -> {
            for (Command command : Command.values()) {
                commands.bind(command, () -> done.add(command.id()));
            }
            commands.bindLetters(done::add);
        });
    }

    private void hit(Chord chord) {
        KeyCode code = chord.code() == null ? KeyCode.F24 : chord.code();
        Node target = keyboard();
        Event.fireEvent(
                target,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        code,
                        chord.shift(),
                        chord.shortcut(),
                        false,
                        false));
        if (chord.code() == null) {
            Event.fireEvent(
                    target,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            chord.typed(),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
    }

    private Node keyboard() {
        Node owner = box.getScene().getFocusOwner();
        return owner == null ? box : owner;
    }

    @Test
    void aRungLastsAsLongAsItsKey() {
        press(KeyCode.SPACE);
        settle();
        assertThat(done).containsExactly("press");
        release(KeyCode.SPACE);
        settle();
        assertThat(done).containsExactly("press", "release");
    }

    @Test
    void aHeldRungEndsWhenTheWindowGoes() {
        doOnFx(() -> send(KeyEvent.KEY_PRESSED, KeyCode.SPACE));
        doOnFx(() -> stage().hide());
        await("release", () -> done.contains("release"));
        assertThat(done).containsExactly("press", "release");
    }

    @Test
    void textFieldsKeepTheirLettersButNotTheShortcuts() {
        clickOn(field);
        write("Mme E");
        type(KeyCode.SPACE);
        type(KeyCode.ENTER);
        assertThat(done).isEmpty();
        assertThat(field.getText()).isEqualTo("Mme E ");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(done).isEmpty();
        push(KeyCode.CONTROL, KeyCode.K);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        type(KeyCode.ESCAPE);
        assertThat(done).containsExactly("palette", "decide", "blank");
    }

    @Test
    void aClickedButtonGivesTheKeysBackToTheDesk() {
        clickOn(button);
        type(KeyCode.SPACE);
        assertThat(done).containsExactly("button", "press", "release");
    }

    @Test
    void aButtonReachedByKeyboardKeepsSpace() {
        doOnFx(field::requestFocus);
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(onFx(button::isFocused)).isTrue();
        type(KeyCode.SPACE);
        assertThat(done).containsExactly("button");
    }

    @Test
    void whatIsNotPossibleIsNotDone() {
        doOnFx(() -> possible.set(false));
        type(KeyCode.ENTER);
        type(KeyCode.SPACE);
        assertThat(done).isEmpty();
    }

    @Test
    void aQuestionMarkIsMeantByItsCharacter() {
        doOnFx(() ->
                Event.fireEvent(
                        box,
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                "?",
                                "",
                                KeyCode.UNDEFINED,
                                true,
                                false,
                                false,
                                false)));
        assertThat(done).containsExactly("keys");
    }

    @Test
    void aSignHeldDownIsMeantOnce() {
        List<String> zoomed = new CopyOnWriteArrayList<>();
        doOnFx(() -> {
            commands.bind(Command.ZOOM_IN, () -> zoomed.add("in"));
            for (int repeat = 0; repeat < 5; repeat++) {
                send(KeyEvent.KEY_PRESSED, KeyCode.EQUALS);
                typed("+");
            }
            send(KeyEvent.KEY_RELEASED, KeyCode.EQUALS);
            send(KeyEvent.KEY_PRESSED, KeyCode.EQUALS);
            typed("+");
        });
        assertThat(zoomed).hasSize(2);
    }

    @Test
    void aKeyThatOpensAFieldDoesNotWriteIntoIt() {
        doOnFx(() -> commands.bind(Command.TEMPLATES, field::requestFocus));
        type(KeyCode.T);
        assertThat(onFx(field::isFocused)).isTrue();
        assertThat(field.getText()).isEmpty();
        write("t");
        assertThat(field.getText()).isEqualTo("t");
    }

    @Test
    void chosenKeysAreObeyedAtOnceAndTheOldOnesNoMore() {
        Keymap chosen = Keymap.STANDARD.with(Command.DECIDE, List.of(Chord.key(KeyCode.F7)));
        doOnFx(() -> keys.use(chosen));
        type(KeyCode.ENTER);
        type(KeyCode.F7);
        assertThat(done).containsExactly("decide");
    }

    private void typed(String character) {
        Event.fireEvent(
                box,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private void send(javafx.event.EventType<KeyEvent> type, KeyCode code) {
        Event.fireEvent(box, new KeyEvent(type, "", "", code, false, false, false, false));
    }
}
