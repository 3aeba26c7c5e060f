package org.vigie.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// What stands where a page does not answer to the person at this desk: whose it is, and how one
/// gets there.
public final class ClosedRoom {
    private ClosedRoom() {}

    /// Return it in the place of a page.
    public static Page.Content of(Page page, Text text) {
        Label sentence = Faces.paragraph(text.of(Fault.of("lead-only")), "muted");
        sentence.setId("closed-room");
        sentence.getStyleClass().add("closed-room");
        Label title = Faces.label(text.get(page.key()), "card-title");
        VBox room = new VBox(12, title, sentence);
        room.setAlignment(Pos.CENTER);
        room.setFocusTraversable(true);
        room.setAccessibleText(title.getText() + text.get("case.colon") + sentence.getText());
        return new Page.Content(room, room::requestFocus, () -> {});
    }
}
