package org.vigie.ui.shell;

import javafx.scene.Node;

/// The rooms around the queue, made anew for each language.
///
/// @param close called when the rooms are replaced by others
public record Rooms(Node caseFile, Node evidence, Node decision, Runnable close) {}
