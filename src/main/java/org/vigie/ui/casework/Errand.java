package org.vigie.ui.casework;

import org.vigie.review.CaseWork.Deed;
import org.vigie.ui.kit.Command;

/// Something to be done with the case that a few words on a low sheet are enough for.
enum Errand {
    HOLD(Command.HOLD, Deed.HELD, false, false),
    ESCALATE(Command.ESCALATE, Deed.ESCALATED, false, true),
    HAND_OVER(Command.HAND_OVER, Deed.HANDED_OVER, true, false),
    SECOND_OPINION(Command.SECOND_OPINION, Deed.SECOND_OPINION, true, false),
    COMMENT(Command.COMMENT, Deed.COMMENTED, false, true),
    RETRACT(Command.RECENT, Deed.RETRACTED, false, true);

    private final Command command;
    private final Deed deed;
    private final boolean toSomebody;
    private final boolean noteNeeded;

    Errand(Command command, Deed deed, boolean toSomebody, boolean noteNeeded) {
        this.command = command;
        this.deed = deed;
        this.toSomebody = toSomebody;
        this.noteNeeded = noteNeeded;
    }

    /// The command that begins it.
    Command command() {
        return command;
    }

    Deed deed() {
        return deed;
    }

    /// Whether it needs a colleague's code.
    boolean toSomebody() {
        return toSomebody;
    }

    boolean noteNeeded() {
        return noteNeeded;
    }

    /// Whether the case leaves the queue with it.
    boolean leaves() {
        return this == HOLD || this == ESCALATE || this == HAND_OVER;
    }
}
