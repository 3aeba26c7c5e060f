package org.vigie.ui.shell;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The rooms around the queue, made anew for each language.
///
/// @param pace what the status bar says of the person's day, null for what the desk's figures say
/// @param close called when the rooms are replaced by others
public record Rooms(
        Node caseFile, Node evidence, Node decision, @Nullable Node pace, Runnable close) {

    /// Rooms without a word about the person's day.
    public Rooms(Node caseFile, Node evidence, Node decision, Runnable close) {
        this(caseFile, evidence, decision, null, close);
    }
}
