package org.vigie.ui.casefile;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.vigie.review.Ceiling;
import org.vigie.review.Medium;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;

/// Gives the keys of looking their meaning.
final class LookCommands {
    private final CaseFileViewModel caseFile;
    private final Node home;
    private final ObservableValue<Boolean> open;

    /// @param home where the keyboard goes when everything is blanked
    LookCommands(CaseFileViewModel caseFile, Node home) {
        this.caseFile = caseFile;
        this.home = home;
        this.open = caseFile.fileProperty().map(file -> true).orElse(false);
    }

    void bind(Commands commands) {
        commands.bindHeld(Command.NEXT_RUNG, caseFile::holdNext, this::release, open);
        hold(commands, Command.SEE_DRAWING, Rung.DRAWING);
        hold(commands, Command.SEE_COLOUR, Rung.COLOUR);
        commands.bind(Command.HIDE_VEIL, caseFile::hideVeil, open);
        commands.bind(Command.LOOK_AT_SOURCE, () -> caseFile.focus(Medium.Role.SOURCE), open);
        commands.bind(Command.LOOK_AT_OUTPUT, () -> caseFile.focus(Medium.Role.OUTPUT), open);
        commands.bind(Command.NEXT_PICTURE, () -> caseFile.focusedPane().turn(1), open);
        commands.bind(Command.PREVIOUS_PICTURE, () -> caseFile.focusedPane().turn(-1), open);
        commands.bind(Command.SPOTLIGHT, caseFile.reveal()::toggleSpotlight, open);
        commands.bind(Command.ZOOM_IN, () -> zoom(1), open);
        commands.bind(Command.ZOOM_OUT, () -> zoom(-1), open);
        commands.bind(Command.ZOOM_WHOLE, () -> caseFile.focusedPane().zoomWhole(), open);
        commands.bind(
                Command.SECOND_PERSON,
                () -> caseFile.secondPerson().ask(caseFile.focusedPane().state()),
                capped());
        commands.bind(Command.BLANK, this::blank);
        commands.steer(this::steer);
    }

    /// Whether the picture the keys act on has a ceiling.
    private ObservableValue<Boolean> capped() {
        return caseFile.focusedProperty()
                .flatMap(role -> caseFile.focusedPane().stateProperty())
                .map(state -> state.ceiling().cause() != Ceiling.Cause.NONE && !state.lifted());
    }

    /// Where the spotlight is, where nothing is lit in the middle.
    private void zoom(int steps) {
        PaneViewModel pane = caseFile.focusedPane();
        boolean lit = caseFile.reveal().spotlightProperty().get();
        pane.zoom(steps, lit ? caseFile.reveal().aimed(pane.crop()) : null);
    }

    /// While something is held the arrow keys move the spotlight or the enlarged picture; with
    /// Shift they move an enlarged picture at rest.
    private boolean steer(KeyEvent event) {
        boolean atRest = event.isShiftDown() && !event.isShortcutDown();
        return switch (event.getCode()) {
            case LEFT -> caseFile.steer(-1, 0, atRest);
            case RIGHT -> caseFile.steer(1, 0, atRest);
            case UP -> caseFile.steer(0, -1, atRest);
            case DOWN -> caseFile.steer(0, 1, atRest);
            default -> false;
        };
    }

    private void hold(Commands commands, Command command, Rung rung) {
        commands.bindHeld(command, () -> caseFile.hold(rung), this::release, open);
    }

    private void release() {
        caseFile.reveal().release();
    }

    private void blank() {
        release();
        caseFile.secondPerson().close();
        caseFile.explanation().clear();
        home.requestFocus();
    }
}
