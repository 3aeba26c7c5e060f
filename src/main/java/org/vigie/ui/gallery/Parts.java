package org.vigie.ui.gallery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Labelled;
import org.vigie.ui.kit.Text;

/// Makes the parts, each anew for every state.
final class Parts {
    private final Text text;

    Parts(Text text) {
        this.text = text;
    }

    /// Return what can be pressed, typed into or chosen, by the key of its name.
    Map<String, Supplier<Node>> controls() {
        Map<String, Supplier<Node>> parts = new LinkedHashMap<>();
        parts.put("button", () -> button(""));
        parts.put("accent", () -> button("accent"));
        parts.put("flat", () -> button("flat"));
        parts.put("danger", () -> button("danger"));
        parts.put("icon", this::iconButton);
        parts.put("choice", () -> toggle("choice"));
        parts.put("subject", () -> toggle("subject"));
        parts.put("segment", () -> toggle("segment"));
        parts.put("check", () -> new CheckBox(text.get("gallery.words")));
        parts.put("list", this::list);
        parts.put("slider", () -> new Slider(0, 1, 0.6));
        parts.put("field", () -> field(new TextField(text.get("gallery.words"))));
        parts.put("prompted", this::prompted);
        parts.put("password", () -> field(new PasswordField()));
        parts.put("area", this::area);
        return parts;
    }

    /// Return what only says something, by the key of its name.
    Map<String, Supplier<Node>> words() {
        Map<String, Supplier<Node>> parts = new LinkedHashMap<>();
        for (String style : new String[] {"title", "strong", "body", "small", "muted", "dim"}) {
            parts.put(style, () -> Faces.label(text.get("gallery.words"), style));
        }
        for (String meaning : new String[] {"ok", "due", "over", "minor"}) {
            parts.put("meaning." + meaning, () -> meaning(meaning));
        }
        parts.put("keycap", () -> Faces.keycap(Command.PALETTE.keys(text)));
        parts.put("pill", () -> Faces.label(text.get("gallery.words"), "pill"));
        for (String pressure : new String[] {"calm", "due", "urgent", "breached"}) {
            parts.put("clock." + pressure, () -> clock(pressure));
        }
        parts.put("card", () -> boxed("card"));
        parts.put("sheet", () -> boxed("sheet-card"));
        parts.put("banner", () -> boxed("fault-banner"));
        return parts;
    }

    private Button button(String style) {
        Button button = new Button(text.get("gallery.act"));
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        return button;
    }

    private Button iconButton() {
        Button button = new Button("", Faces.icon(Feather.SETTINGS));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(text.get("gallery.icon"));
        return button;
    }

    private ToggleButton toggle(String style) {
        ToggleButton toggle = new ToggleButton(text.get("gallery.act"));
        toggle.getStyleClass().add(style);
        return toggle;
    }

    private ComboBox<String> list() {
        ComboBox<String> list = new ComboBox<>();
        list.getItems().add(text.get("gallery.words"));
        list.getSelectionModel().selectFirst();
        list.setAccessibleText(text.get("gallery.list"));
        return list;
    }

    private <F extends TextField> Node field(F field) {
        field.setAccessibleText(text.get("gallery.field"));
        return field;
    }

    private Node prompted() {
        TextField field = new TextField();
        field.setPromptText(text.get("gallery.prompt"));
        VBox box = Labelled.field(text.get("gallery.field"), field, field);
        box.setPrefWidth(VBox.USE_COMPUTED_SIZE);
        return box;
    }

    private TextArea area() {
        TextArea area = new TextArea(text.get("gallery.sentence"));
        area.setPrefRowCount(2);
        area.setPrefColumnCount(10);
        area.setWrapText(true);
        area.setAccessibleText(text.get("gallery.area"));
        return area;
    }

    private HBox meaning(String meaning) {
        HBox pair =
                new HBox(6, Faces.dot(meaning), Faces.label(text.get("gallery.words"), meaning));
        pair.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return pair;
    }

    private HBox clock(String pressure) {
        HBox chip = new HBox(8, Faces.label("0:24", "strong", "figures", "clock-left"));
        chip.getChildren().add(Faces.label(text.get("gallery.words"), "small"));
        chip.getStyleClass().addAll("clock-chip", pressure);
        chip.setMaxWidth(HBox.USE_PREF_SIZE);
        return chip;
    }

    private VBox boxed(String style) {
        VBox box = new VBox(Faces.paragraph(text.get("gallery.sentence")));
        box.getStyleClass().add(style);
        if (style.equals("card")) {
            box.setStyle("-fx-padding: 12;");
        }
        return box;
    }
}
