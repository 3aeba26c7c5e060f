package org.vigie.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vigie.inference.Manifest.RedFlag;
import org.vigie.shelf.Candidate;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Labelled;
import org.vigie.ui.kit.Text;

/// What has to be confirmed before a model is run. Without its flags confirmed there is no way on.
final class ConfirmView {
    private final AddViewModel model;
    private final Candidate found;
    private final Text text;
    private final Map<String, String> named;

    ConfirmView(AddViewModel model, Candidate found, Text text) {
        this.model = model;
        this.found = found;
        this.text = text;
        this.named = Map.of("model", found.manifest().id());
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Faces.paragraph(text.get("shelf.add.checked", named)));
        if (!found.flags().isEmpty()) {
            int count = found.flags().size();
            nodes.add(Faces.paragraph(text.count("shelf.add.flags", count), "strong"));
            for (RedFlag flag : found.flags()) {
                nodes.add(FlagLabels.sentence(flag, text));
            }
            nodes.add(typing());
        }
        nodes.add(end());
        return nodes;
    }

    private Node typing() {
        TextField field = new TextField();
        field.setId("typed");
        field.textProperty().bindBidirectional(model.typed);
        field.setOnAction(event -> model.add());
        Fx.later(field::requestFocus);
        return new VBox(
                4,
                Labelled.field(text.get("shelf.add.type", named), field, field),
                Faces.paragraph(text.get("shelf.add.type.why"), "small", "muted"));
    }

    private Node end() {
        Button add = new Button(text.get("shelf.add.add", named));
        add.setId("add-it");
        add.getStyleClass().add("accent");
        add.setAccessibleText(add.getText());
        add.setOnAction(event -> model.add());
        add.disableProperty().bind(model.typed.map(typed -> !model.confirmed()));
        if (found.flags().isEmpty()) {
            Fx.later(add::requestFocus);
        }
        HBox row = new HBox(add);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }
}
