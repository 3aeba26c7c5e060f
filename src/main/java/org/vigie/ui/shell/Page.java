package org.vigie.ui.shell;

import java.util.function.Function;
import javafx.scene.Node;
import org.vigie.ui.kit.Text;

/// A page beside the desk, reached from the top bar.
///
/// @param key of its name in the texts
/// @param content made when first shown, anew for each language
public record Page(String key, Function<Text, Node> content) {}
