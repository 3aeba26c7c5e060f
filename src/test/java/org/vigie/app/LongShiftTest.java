package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.review.CaseFile;
import org.vigie.review.CaseWork;
import org.vigie.ui.kit.Command;

/// A long shift, by keyboard alone and in French: five hundred cases of the demo set reviewed in
/// the real window, and everything else a case can come to. Every frame that was painted is
/// searched for the colours of the originals and held against the log. What it measured stands in
/// `target/long-shift.json`; of that, no time is asserted.
@Tag("slow")
class LongShiftTest extends ShiftDesk {
    /// Every state is come to in the first round; later rounds only keep the hand moving.
    private static final int ROUND = 30;

    @Test
    void fiveHundredCasesByKeyboardInFrench() throws Exception {
        open();
        stalls.take();
        long began = System.nanoTime();
        everyPage();
        for (int turn = 0, decided = 0; decided < CASES; turn++, decided++) {
            besides(turn);
            String settled = current;
            decide();
            if (turn < ROUND) {
                reached.look(settled);
            }
        }
        took("reviewing", began);
        reached.read();
        Files.writeString(Path.of("target", "long-shift.json"), Json.line(figures()) + "\n");
        assertThat(stalls.blockingCalls()).isEmpty();
        assertThat(canary.seen()).as("the watch can see").isPositive();
        assertThat(canary.unexplained(this::colourRevealOpen)).isZero();
        if (CASES >= ROUND) {
            assertThat(reached.missing()).as("states no case came to").isEmpty();
        }
        assertThat(workstation.lead().logbook().verify(entries -> {}).entries())
                .isGreaterThan(CASES);
    }

    /// Every page is come to by its key and left again.
    private void everyPage() throws Exception {
        give(Command.SHOW_LOGBOOK, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until("logbook", () -> there("#logbook"));
        give(Command.SHOW_QUALITY, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        until("quality", () -> there("#kappa"));
        give(Command.SHOW_TEAM, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        until("team", () -> there("#team-forecast"));
        give(Command.SHOW_MODELS, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        until("models", () -> there("#models"));
        give(Command.SHOW_DESK, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        until("desk", () -> !current.isEmpty());
    }

    /// What a moderator does now and then between decisions.
    private void besides(int turn) throws Exception {
        switch (turn % ROUND) {
            case 2 -> away(Command.HAND_OVER, "M-18", KeyCode.CONTROL, KeyCode.O);
            case 3 -> hold(Command.SEE_DRAWING, KeyCode.W);
            case 5 -> away(Command.HOLD, "", KeyCode.CONTROL, KeyCode.D);
            case 6 -> {
                give(Command.HIDE_VEIL, KeyCode.Q);
                hold(Command.NEXT_RUNG, KeyCode.SPACE);
            }
            case 8 -> route();
            case 9 -> colour();
            case 11 -> thereAndBack();
            case 12 -> {
                give(Command.LOOK_AT_SOURCE, KeyCode.LEFT);
                give(Command.LOOK_AT_OUTPUT, KeyCode.RIGHT);
                give(Command.HIDE_VEIL, KeyCode.Q);
            }
            case 14 -> errand(Command.COMMENT, "", "vu deux fois", KeyCode.CONTROL, KeyCode.N);
            case 15 -> sheet(Command.TEMPLATES, "#templates", KeyCode.T);
            case 16 -> bringBack();
            case 17 -> skip();
            case 18 -> {
                give(Command.SPOTLIGHT, KeyCode.S);
                hold(Command.SEE_DRAWING, KeyCode.W);
                give(Command.SPOTLIGHT, KeyCode.S);
            }
            case 19 ->
                    errand(
                            Command.SECOND_OPINION,
                            "M-18",
                            "",
                            KeyCode.CONTROL,
                            KeyCode.SHIFT,
                            KeyCode.O);
            case 20 -> sheet(Command.PALETTE, "#palette", KeyCode.CONTROL, KeyCode.K);
            case 22 -> undo();
            case 23 -> away(Command.ESCALATE, "", KeyCode.CONTROL, KeyCode.E);
            case 24 -> retract();
            default -> {}
        }
        give(Command.BLANK, KeyCode.ESCAPE);
        until("a case to decide", () -> !current.isEmpty() && !typing());
        if (turn < ROUND) {
            reached.look(current);
        }
    }

    /// To the next case and back: each is waited for, as keys for a case that is on its way mean
    /// nothing yet.
    private void thereAndBack() throws Exception {
        String here = current;
        give(Command.NEXT_CASE, KeyCode.J);
        until("the next", () -> !current.isEmpty() && !current.equals(here));
        give(Command.PREVIOUS_CASE, KeyCode.K);
        until("the one before", () -> current.equals(here));
    }

    /// Hold a key until the log has the reveal, or the desk says why there is none.
    private void hold(Command command, KeyCode... keys) throws Exception {
        given.add(command);
        long before = events();
        keyboard.press(keys);
        until("shown or refused", () -> events() > before || refused());
        settle();
        keyboard.release(keys);
        keyboard.push(KeyCode.ESCAPE);
    }

    private boolean refused() {
        return there(".reveal-fault")
                || there(".case-fault")
                || says(label ->
                        label.getText().contains("seconde personne")
                                || label.getText().contains("plafond"));
    }

    private void colour() throws Exception {
        int before = canary.seen();
        given.add(Command.SEE_COLOUR);
        keyboard.press(KeyCode.SHIFT, KeyCode.SPACE);
        until("shown or refused", () -> canary.seen() > before || refused());
        keyboard.release(KeyCode.SPACE, KeyCode.SHIFT);
        keyboard.push(KeyCode.ESCAPE);
        until("veiled again", () -> !canary.now());
    }

    private void sheet(Command command, String sheet, KeyCode... keys) throws Exception {
        give(command, keys);
        until(command.id(), () -> there(sheet));
        keyboard.push(KeyCode.ESCAPE);
        until("left " + command.id(), () -> !there(sheet));
    }

    /// Do an errand with a case; one that is refused is left.
    ///
    /// @return whether it was done
    private boolean errand(Command command, String colleague, String note, KeyCode... keys)
            throws Exception {
        long before = events();
        give(command, keys);
        until(command.id(), () -> there("#errand"));
        if (!colleague.isEmpty()) {
            write(colleague);
            keyboard.push(KeyCode.ENTER);
        }
        if (!note.isEmpty()) {
            write(note);
        }
        keyboard.push(KeyCode.ENTER);
        until("done or refused", () -> events() > before || says(LongShiftTest::isRefusal));
        boolean done = events() > before;
        if (!done) {
            keyboard.push(KeyCode.ESCAPE);
        }
        until("left " + command.id(), () -> !there("#errand"));
        return done;
    }

    private static boolean isRefusal(Labeled label) {
        return label.getStyleClass().contains("over")
                && label.isVisible()
                && label.getParent() != null
                && "errand".equals(label.getParent().getId())
                && !label.getText().isEmpty();
    }

    /// Send a case away: it leaves the queue, and the next one comes.
    private void away(Command command, String colleague, KeyCode... keys) throws Exception {
        String gone = current;
        String note = command == Command.ESCALATE ? "un responsable doit voir" : "";
        if (errand(command, colleague, note, keys)) {
            until("gone", () -> !current.equals(gone) && !current.isEmpty());
            reached.look(gone);
        }
    }

    /// Give the one case that a search finds to a colleague.
    private void route() throws Exception {
        String gone = current;
        give(Command.SEARCH, KeyCode.CONTROL, KeyCode.F);
        until("search", this::typing);
        write(gone);
        keyboard.push(KeyCode.ENTER);
        until("found", () -> items("#queue") == 1);
        long before = events();
        give(Command.ROUTE, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        until("routing", () -> there("#route-sheet"));
        write("M-19");
        keyboard.push(KeyCode.ENTER);
        until("routed", () -> events() > before && there("#route-back"));
        keyboard.push(KeyCode.ESCAPE);
        until("left", () -> !there("#route-sheet"));
        keyboard.push(KeyCode.CONTROL, KeyCode.F);
        until("search", this::typing);
        keyboard.push(KeyCode.ESCAPE);
        until("all again", () -> items("#queue") > 1 && !typing());
        reached.look(gone);
    }

    /// Find a case among what happened lately.
    private void recent(String wanted) throws Exception {
        give(Command.RECENT, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until("recent", () -> there("#recent"));
        write(wanted);
        until("listed", () -> items("#recent") == 1);
        keyboard.push(KeyCode.CONTROL, KeyCode.Z);
    }

    private void bringBack() throws Exception {
        List<CaseWork.Away> gone = workstation.caseWork().away(1);
        if (!gone.isEmpty()) {
            String back = gone.getFirst().generationId();
            recent(back);
            until("back", () -> workstation.caseWork().trail(back).place() == CaseWork.Place.DESK);
            reached.look(back);
            keyboard.push(KeyCode.ESCAPE);
            until("left", () -> !there("#recent"));
        }
    }

    /// Take back a decision that is not the last any more.
    private void retract() throws Exception {
        List<CaseFile.Standing> made = workstation.desk().recent(5);
        String back = made.getLast().verdict().generationId();
        recent(back);
        until("a reason is asked for", () -> there("#errand"));
        write("autre avis");
        keyboard.push(KeyCode.ENTER);
        until("taken back", () -> workstation.desk().open(back).decision() == null);
        reached.look(back);
        keyboard.push(KeyCode.ESCAPE);
    }

    private void skip() throws Exception {
        String aside = current;
        give(Command.SKIP, KeyCode.CONTROL, KeyCode.DOWN);
        until("put aside", () -> !current.equals(aside) && !current.isEmpty());
    }

    private void undo() throws Exception {
        String last = workstation.desk().recent(1).getFirst().verdict().generationId();
        give(Command.UNDO, KeyCode.CONTROL, KeyCode.Z);
        until("undone", () -> workstation.desk().open(last).decision() == null);
        until("open again", () -> current.equals(last));
    }
}
