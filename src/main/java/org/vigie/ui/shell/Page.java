package org.vigie.ui.shell;

import java.util.function.Function;
import javafx.scene.Node;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Text;

/// A page of the window, reached from the top bar and by its command.
///
/// @param key of its name in the texts
/// @param content made when first shown, anew for each language
public record Page(String key, Command command, Function<Text, Content> content) {

    /// What a page shows.
    ///
    /// @param shown called each time the page comes up; moves the keyboard into it
    /// @param close called when the page is replaced by another language's, or the window goes
    public record Content(Node root, Runnable shown, Runnable close) {}
}
