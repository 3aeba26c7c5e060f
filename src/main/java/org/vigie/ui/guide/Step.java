package org.vigie.ui.guide;

import java.util.List;
import java.util.Locale;
import org.vigie.ui.kit.Command;

/// What the guided start asks for, in order. Words are `guide.step.<word>`.
public enum Step {
    QUEUE(false, Command.NEXT_CASE, Command.PREVIOUS_CASE),
    EVIDENCE(false, Command.FOCUS_EVIDENCE),
    LOOK(true, Command.SEE_DRAWING),
    VEIL(false, Command.BLANK),
    DECIDE(true, Command.DECIDE),
    UNDO(true, Command.UNDO),
    FIND(false, Command.PALETTE),
    KEYS(false, Command.KEYS);

    private final boolean practice;
    private final List<Command> commands;

    Step(boolean practice, Command... commands) {
        this.practice = practice;
        this.commands = List.of(commands);
    }

    /// Return whether it is only for drawn cases: it looks at a picture, or decides.
    boolean practice() {
        return practice;
    }

    /// Return the commands it is about, the one to give first.
    List<Command> commands() {
        return commands;
    }

    /// Return whether giving a command is all it waits for.
    boolean answeredBy(Command given) {
        return !practice && commands.contains(given);
    }

    /// Return the word in texts.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
