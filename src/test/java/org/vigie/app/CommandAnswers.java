package org.vigie.app;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.EventType;
import org.vigie.review.Fault;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Theme;

/// What each command of the console does, as far as it can be seen on the demo set. A command that
/// has no answer here does not compile.
abstract class CommandAnswers extends CommandDesk {
    private int dropped = 10;
    private long mark;

    /// What a command does as far as it can be seen.
    ///
    /// @param ready brings about what it acts on
    /// @param given whether it has been given; false before
    /// @param back takes it back
    record Answer(Runnable ready, Callable<Boolean> given, Runnable back) {}

    /// Return the rung a command shows while its key is held, null for the others.
    static @Nullable Rung heldRung(Command command) {
        return switch (command) {
            case NEXT_RUNG -> Rung.GREY;
            case SEE_DRAWING -> Rung.DRAWING;
            case SEE_COLOUR -> Rung.COLOUR;
            default -> null;
        };
    }

    /// Return what can be seen of a command.
    Answer answer(Command command) {
        return switch (command) {
            case NEXT_RUNG, SEE_DRAWING, SEE_COLOUR ->
                    held(Objects.requireNonNull(heldRung(command)));
            case HIDE_VEIL ->
                    toggled(
                            command,
                            this::source,
                            () -> marked("#pane-source #rung-evidence", "present"));
            case LOOK_AT_SOURCE -> chosen("#pane-source", Command.LOOK_AT_OUTPUT);
            case LOOK_AT_OUTPUT -> chosen("#pane-output", Command.LOOK_AT_SOURCE);
            case NEXT_PICTURE -> turned(this::source, 2);
            case PREVIOUS_PICTURE ->
                    turned(
                            () -> {
                                source();
                                give(Command.NEXT_PICTURE);
                            },
                            1);
            case SPOTLIGHT ->
                    toggled(command, this::source, () -> noted(TEXT.get("case.spotlight")));
            case ZOOM_IN -> enlarged(true);
            case ZOOM_OUT, ZOOM_WHOLE -> enlarged(false);
            case SECOND_PERSON -> shown("#second-person", this::cappedOutput);
            case EXPLAIN -> toggled(command, () -> {}, this::explained);
            case BLANK -> explanationGone();
            case REASON -> focus(node -> "reason".equals(node.getId()));
            case MORE_CHOICES ->
                    toggled(command, () -> {}, () -> shows(TEXT.get("decision.fewer")::equals));
            case TEMPLATES -> shown("#templates", () -> {});
            case DECIDE -> decision();
            case UNDO -> undoing();
            case SKIP -> counted(EventType.SKIP);
            case SETTLE_FAMILY -> shown("#family-sheet", this::choose);
            case HOLD, ESCALATE, HAND_OVER, SECOND_OPINION, COMMENT -> errand(command);
            case RECENT -> shown("#recent-sheet", () -> {});
            case NEXT_CASE -> opens(() -> {}, false);
            case PREVIOUS_CASE -> opens(this::next, true);
            case FIRST_CASE -> firstCase();
            case SEARCH -> focus(node -> "queue-search".equals(node.getId()));
            case FILTER -> shown("#filter-sheet", () -> {});
            case VIEWS -> shown("#views-sheet", () -> {});
            case ROUTE -> shown("#route-sheet", () -> {});
            case FOCUS_QUEUE -> queueFocus();
            case FOCUS_EVIDENCE -> focus(node -> node.getStyleClass().contains("room-right"));
            case FOCUS_DECISION -> focus(node -> node.getStyleClass().contains("room-below"));
            case SHOW_DESK -> shown("#queue", () -> give(Command.SHOW_TEAM));
            case SHOW_LOGBOOK -> shown("#logbook", () -> {});
            case SHOW_QUALITY -> shown("#kappa", () -> {});
            case SHOW_TEAM -> shown("#team-forecast", () -> {});
            case SHOW_FILINGS -> shown("#filing-prepare", () -> {});
            case SHOW_MODELS -> shown("#models", () -> {});
            case SHOW_SETTINGS -> shown("#settings-look", () -> {});
            case PULL -> pulling();
            case SYNC -> sending();
            case JUDGE_BLIND -> toggled(command, () -> {}, () -> visible("#leave-judging"));
            case MY_DAY -> shown("#my-day", () -> {});
            case BREAK -> over("#break", KeyCode.ESCAPE);
            case HAND_OFF -> handingOff();
            case PALETTE -> shown("#palette", () -> {});
            case KEYS -> shown("#keys", () -> {});
            case GUIDE -> toggled(command, () -> {}, () -> visible("#guide"));
            case THEME -> theme();
            case LANGUAGE -> toggled(command, () -> {}, () -> shows("Bureau"::equals));
            case LARGER_TEXT -> sized(14.3, Command.SMALLER_TEXT, () -> {});
            case SMALLER_TEXT -> sized(13.0, Command.LARGER_TEXT, () -> give(Command.LARGER_TEXT));
            case LOCK -> over("#lock", KeyCode.ENTER);
            case QUIT -> quitting();
        };
    }

    private static Answer of(Runnable ready, Callable<Boolean> given) {
        return new Answer(ready, given, () -> {});
    }

    private Answer toggled(Command command, Runnable ready, Callable<Boolean> given) {
        return new Answer(
                ready,
                given,
                () -> {
                    give(command);
                    await("taken back", () -> !given.call());
                });
    }

    private Answer shown(String query, Runnable ready) {
        return of(ready, () -> visible(query));
    }

    /// It covers the window until a key takes it away.
    private Answer over(String query, KeyCode leave) {
        return new Answer(
                () -> {},
                () -> visible(query),
                () -> {
                    type(leave);
                    await("desk again", () -> visible("#queue"));
                });
    }

    private Answer focus(Predicate<Node> place) {
        return of(() -> {}, () -> focused(place));
    }

    private void source() {
        give(Command.LOOK_AT_SOURCE);
    }

    private Answer held(Rung rung) {
        return of(
                () -> {
                    source();
                    mark = looks(rung);
                },
                () ->
                        looks(rung) > mark
                                && noted(
                                        TEXT.get(
                                                "case.rung."
                                                        + rung.name().toLowerCase(Locale.ROOT))));
    }

    /// Return that nothing is shown and the key to hold is said.
    Answer sentence(Rung rung) {
        return of(
                () -> {
                    source();
                    give(Command.PULL);
                    await("said otherwise", () -> !shows(words -> words.contains("held down:")));
                    mark = looks(rung);
                },
                () -> shows(words -> words.contains("held down:")) && looks(rung) == mark);
    }

    private Answer chosen(String pane, Command before) {
        return of(() -> give(before), () -> marked(pane, "chosen"));
    }

    private Answer turned(Runnable ready, int place) {
        String words = TEXT.get("case.place", Map.of("index", place, "count", 2));
        return new Answer(
                ready,
                () -> shows(words::equals),
                () -> {
                    if (place == 2) {
                        give(Command.PREVIOUS_PICTURE);
                    }
                });
    }

    private Answer enlarged(boolean larger) {
        return new Answer(
                () -> {
                    source();
                    if (!larger) {
                        give(Command.ZOOM_IN);
                    }
                },
                () -> noted("×") == larger,
                () -> give(Command.ZOOM_WHOLE));
    }

    private void cappedOutput() {
        open(capped());
        give(Command.LOOK_AT_OUTPUT);
    }

    /// A model that is here no more is asked, and that is said.
    private boolean explained() {
        String cannot = TEXT.of(Fault.of("explanation-unavailable"));
        return shows(words -> words.endsWith(cannot));
    }

    private Answer explanationGone() {
        return of(
                () -> {
                    give(Command.EXPLAIN);
                    await("explained", this::explained);
                },
                () -> !explained());
    }

    /// Choose a category and its usual action, unless they are chosen.
    private void choose() {
        if (onFx(() -> lookup("#decide").query().isDisabled())) {
            type(KeyCode.E);
            await("ready", () -> !lookup("#decide").query().isDisabled());
        }
    }

    private Answer decision() {
        return new Answer(
                () -> {
                    choose();
                    mark = decided();
                },
                () -> decided() == mark + 1,
                () -> {
                    await("next case", () -> !opened().equals(home()));
                    give(Command.UNDO);
                    await("undone", () -> decided() == mark && opened().equals(home()));
                });
    }

    private Answer undoing() {
        return of(
                () -> {
                    choose();
                    mark = decided();
                    give(Command.DECIDE);
                    await("decided", () -> decided() > mark && !opened().equals(home()));
                },
                () -> decided() == mark && opened().equals(home()));
    }

    private Answer counted(EventType type) {
        return of(() -> mark = count(type), () -> count(type) == mark + 1);
    }

    private Answer errand(Command command) {
        String title = TEXT.get("work." + command.name().toLowerCase(Locale.ROOT) + ".title");
        return of(
                () -> {},
                () -> visible("#errand") && shows(title::equals) && shows(home()::equals));
    }

    private void next() {
        give(Command.NEXT_CASE);
        await("next", () -> !opened().isEmpty() && !opened().equals(home()));
    }

    private Answer opens(Runnable ready, boolean home) {
        return of(ready, () -> !opened().isEmpty() && opened().equals(home()) == home);
    }

    private Answer firstCase() {
        return of(
                () -> {
                    if (opened().equals(first())) {
                        next();
                    }
                },
                () -> opened().equals(first()));
    }

    private Answer queueFocus() {
        return of(() -> give(Command.REASON), () -> focused(node -> "queue".equals(node.getId())));
    }

    private Answer pulling() {
        return of(
                () -> {
                    mark = waiting();
                    drop(dropped++);
                },
                () -> waiting() == mark + 1);
    }

    private Answer sending() {
        return of(
                () -> {
                    do {
                        putAside();
                    } while (delivered() >= mark);
                },
                () -> delivered() >= mark);
    }

    /// Have something to send. The desk also sends by itself now and then: what went with that is
    /// no answer to a command.
    private void putAside() {
        long before = recorded();
        give(Command.SKIP);
        await("put aside", () -> recorded() > before);
        mark = recorded();
    }

    private Answer handingOff() {
        return new Answer(
                () -> {},
                () -> shows(words -> words.contains("cases of this kind wait for now")),
                () -> {
                    give(Command.HAND_OFF);
                    await("back", () -> begins("wellness.back"));
                });
    }

    private Answer theme() {
        return new Answer(
                () -> {},
                () -> wears(Theme.LIGHT),
                () -> {
                    give(Command.THEME);
                    give(Command.THEME);
                    await("dark again", () -> wears(Theme.DARK));
                });
    }

    private Answer sized(double pixels, Command other, Runnable ready) {
        return new Answer(
                ready,
                () -> stage().getScene().getRoot().getStyle().contains(" " + pixels + "px"),
                () -> {
                    if (other == Command.SMALLER_TEXT) {
                        give(other);
                    }
                });
    }

    private Answer quitting() {
        return of(() -> mark = quits(), () -> quits() == mark + 1);
    }
}
