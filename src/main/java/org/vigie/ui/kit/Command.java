package org.vigie.ui.kit;

import static org.vigie.ui.kit.Chord.character;
import static org.vigie.ui.kit.Chord.ctrl;
import static org.vigie.ui.kit.Chord.ctrlShift;
import static org.vigie.ui.kit.Chord.key;
import static org.vigie.ui.kit.Chord.shift;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// Everything a person can tell the console to do, defined once: menu, buttons, tooltips, palette,
/// cheat sheet and keys come from here. Words are `command.<id>.label` and `command.<id>.help`.
///
/// The letters of categories and actions are not here: they come from the policy pack and must
/// avoid [#letters]. No command comes with a key that a system keeps for itself ([SystemKeys]).
public enum Command {
    NEXT_RUNG(Group.LOOK, Feather.EYE, key(KeyCode.SPACE)),
    SEE_DRAWING(Group.LOOK, Feather.PEN_TOOL, key(KeyCode.W)),
    SEE_COLOUR(Group.LOOK, Feather.IMAGE, shift(KeyCode.SPACE)),
    HIDE_VEIL(Group.LOOK, Feather.SQUARE, key(KeyCode.Q)),
    LOOK_AT_SOURCE(Group.LOOK, Feather.ARROW_LEFT, key(KeyCode.LEFT)),
    LOOK_AT_OUTPUT(Group.LOOK, Feather.ARROW_RIGHT, key(KeyCode.RIGHT)),
    NEXT_PICTURE(Group.LOOK, Feather.CHEVRON_RIGHT, key(KeyCode.PAGE_DOWN)),
    PREVIOUS_PICTURE(Group.LOOK, Feather.CHEVRON_LEFT, key(KeyCode.PAGE_UP)),
    SPOTLIGHT(Group.LOOK, Feather.SUN, key(KeyCode.S)),
    ZOOM_IN(Group.LOOK, Feather.ZOOM_IN, character("+")),
    ZOOM_OUT(Group.LOOK, Feather.ZOOM_OUT, character("-")),
    ZOOM_WHOLE(Group.LOOK, Feather.MAXIMIZE, key(KeyCode.Z)),
    SECOND_PERSON(Group.LOOK, Feather.USERS, ctrlShift(KeyCode.X)),
    EXPLAIN(Group.LOOK, Feather.TARGET, key(KeyCode.Y)),
    BLANK(Group.LOOK, Feather.EYE_OFF, key(KeyCode.ESCAPE)),
    REASON(Group.DECIDE, Feather.EDIT_3, ctrl(KeyCode.R)),
    MORE_CHOICES(Group.DECIDE, Feather.MORE_HORIZONTAL, character(".")),
    TEMPLATES(Group.DECIDE, Feather.FILE_PLUS, key(KeyCode.T)),
    DECIDE(Group.DECIDE, Feather.CHECK, key(KeyCode.ENTER), ctrl(KeyCode.ENTER)),
    UNDO(Group.DECIDE, Feather.CORNER_UP_LEFT, ctrl(KeyCode.Z)),
    SKIP(Group.DECIDE, Feather.CORNER_RIGHT_DOWN, ctrl(KeyCode.DOWN)),
    SETTLE_FAMILY(Group.DECIDE, Feather.COPY, ctrl(KeyCode.G)),
    HOLD(Group.DECIDE, Feather.PAUSE, ctrl(KeyCode.D)),
    ESCALATE(Group.DECIDE, Feather.CORNER_RIGHT_UP, ctrl(KeyCode.E)),
    HAND_OVER(Group.DECIDE, Feather.USER_CHECK, ctrl(KeyCode.O)),
    SECOND_OPINION(Group.DECIDE, Feather.USER_PLUS, ctrlShift(KeyCode.O)),
    COMMENT(Group.DECIDE, Feather.MESSAGE_SQUARE, ctrl(KeyCode.N)),
    RECENT(Group.DECIDE, Feather.CLOCK, ctrlShift(KeyCode.R)),
    NEXT_CASE(Group.MOVE, Feather.ARROW_DOWN, key(KeyCode.J), key(KeyCode.DOWN)),
    PREVIOUS_CASE(Group.MOVE, Feather.ARROW_UP, key(KeyCode.K), key(KeyCode.UP)),
    FIRST_CASE(Group.MOVE, Feather.CHEVRONS_UP, key(KeyCode.HOME)),
    SEARCH(Group.MOVE, Feather.SEARCH, ctrl(KeyCode.F)),
    FILTER(Group.MOVE, Feather.FILTER, ctrlShift(KeyCode.F)),
    VIEWS(Group.MOVE, Feather.BOOKMARK, ctrlShift(KeyCode.V)),
    ROUTE(Group.MOVE, Feather.SHARE_2, ctrlShift(KeyCode.J)),
    FOCUS_QUEUE(Group.MOVE, Feather.LIST, ctrlShift(KeyCode.L)),
    FOCUS_EVIDENCE(Group.MOVE, Feather.FILE_TEXT, ctrl(KeyCode.I)),
    FOCUS_DECISION(Group.MOVE, Feather.CHECK_SQUARE, ctrlShift(KeyCode.D)),
    SHOW_DESK(Group.PAGE, Feather.LAYOUT, ctrlShift(KeyCode.B)),
    SHOW_LOGBOOK(Group.PAGE, Feather.BOOK, ctrlShift(KeyCode.N)),
    SHOW_QUALITY(Group.PAGE, Feather.CHECK_CIRCLE, ctrlShift(KeyCode.K)),
    SHOW_TEAM(Group.PAGE, Feather.BAR_CHART_2, ctrlShift(KeyCode.W)),
    SHOW_FILINGS(Group.PAGE, Feather.ARCHIVE, ctrlShift(KeyCode.A)),
    SHOW_MODELS(Group.PAGE, Feather.BOX, ctrlShift(KeyCode.M)),
    SHOW_SETTINGS(Group.PAGE, Feather.SETTINGS, ctrl(KeyCode.COMMA)),
    PULL(Group.WORK, Feather.DOWNLOAD, ctrlShift(KeyCode.P)),
    SYNC(Group.WORK, Feather.REFRESH_CW, ctrlShift(KeyCode.S)),
    JUDGE_BLIND(Group.WORK, Feather.REPEAT, ctrlShift(KeyCode.I)),
    MY_DAY(Group.WORK, Feather.ACTIVITY, ctrlShift(KeyCode.Y)),
    BREAK(Group.WORK, Feather.COFFEE, ctrl(KeyCode.B)),
    HAND_OFF(Group.WORK, Feather.SHUFFLE, ctrlShift(KeyCode.H)),
    PALETTE(Group.PROGRAM, Feather.COMMAND, ctrl(KeyCode.K)),
    KEYS(Group.PROGRAM, Feather.HELP_CIRCLE, character("?"), key(KeyCode.F1)),
    GUIDE(Group.PROGRAM, Feather.COMPASS, shift(KeyCode.F1)),
    THEME(Group.PROGRAM, Feather.MOON, ctrlShift(KeyCode.T)),
    LANGUAGE(Group.PROGRAM, Feather.GLOBE, ctrlShift(KeyCode.G)),
    LARGER_TEXT(Group.PROGRAM, Feather.PLUS_CIRCLE, ctrlShift(KeyCode.UP)),
    SMALLER_TEXT(Group.PROGRAM, Feather.MINUS_CIRCLE, ctrlShift(KeyCode.DOWN)),
    LOCK(Group.PROGRAM, Feather.LOCK, ctrl(KeyCode.L)),
    QUIT(Group.PROGRAM, Feather.LOG_OUT, ctrl(KeyCode.Q));

    private final Group group;
    private final Feather icon;
    private final List<Chord> chords;

    Command(Group group, Feather icon, Chord... chords) {
        this.group = group;
        this.icon = icon;
        this.chords = List.of(chords);
    }

    /// What a command is about; the order of the menu.
    public enum Group {
        LOOK,
        DECIDE,
        MOVE,
        PAGE,
        WORK,
        PROGRAM;

        /// Return the heading.
        public String label(Text text) {
            return text.get("command.group." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// Return the stable name: lower-case words with dashes.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Group group() {
        return group;
    }

    public Feather icon() {
        return icon;
    }

    /// Return the keys it has before anybody chooses others, the one to print first.
    public List<Chord> chords() {
        return chords;
    }

    /// Return the verb on buttons and in menus.
    public String label(Text text) {
        return text.get("command." + id() + ".label");
    }

    /// Return the sentence that says what it does.
    public String help(Text text) {
        return text.get("command." + id() + ".help");
    }

    /// Return the keys as printed, the first of them; empty when it has none.
    public String keys(Text text) {
        List<Chord> chosen = text.keymap().chords(this);
        return chosen.isEmpty() ? "" : chosen.getFirst().print(text);
    }

    /// Find the command a settings file means.
    public static Optional<Command> of(String id) {
        return Arrays.stream(values()).filter(command -> command.id().equals(id)).findFirst();
    }

    /// Return the plain letters taken unless somebody chose other keys, which a policy pack must
    /// not use.
    public static Set<String> letters() {
        return Arrays.stream(values())
                .flatMap(command -> command.chords.stream())
                .filter(Chord::isPlain)
                .map(Chord::code)
                .filter(code -> code != null && code.isLetterKey())
                .map(code -> String.valueOf(code))
                .collect(Collectors.toUnmodifiableSet());
    }
}
