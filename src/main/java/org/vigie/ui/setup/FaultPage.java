package org.vigie.ui.setup;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;

/// What the window says when the console cannot open: the sentence, its code, and one way out.
public final class FaultPage {
    private final StackPane root = new StackPane();

    public FaultPage(Fault fault, Text text, Runnable quit) {
        Button leave = new Button(Command.QUIT.label(text));
        leave.setId("quit");
        leave.getStyleClass().add("accent");
        leave.setAccessibleText(Command.QUIT.help(text));
        leave.setOnAction(event -> quit.run());
        VBox card =
                new VBox(
                        14,
                        Faces.label(text.get("app.name"), "setup-title"),
                        Faces.paragraph(text.of(fault)),
                        Faces.paragraph(
                                text.get("desk.fault.code", Map.of("code", fault.code())), "muted"),
                        leave);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("fault-page");
        root.getStyleClass().addAll("shell", "setup");
        root.getChildren().add(card);
    }

    public Parent root() {
        return root;
    }

    /// Return the window's scene, dressed.
    public Scene scene(Theme theme, double width, double height) {
        Scene scene = new Scene(root, width, height);
        theme.dress(scene);
        return scene;
    }
}
