package org.vigie.ui.settings;

import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.shell.Fixed;

/// What the organisation fixed on this machine.
public final class ManagedSection {
    private final Set<Fixed> fixed;
    private final Map<String, ?> values;

    /// @param values what is fixed: `minutes` until the console locks, and `watermark`, a word of
    ///   `settings.managed.watermark`
    public ManagedSection(Set<Fixed> fixed, Map<String, ?> values) {
        this.fixed = Set.copyOf(fixed);
        this.values = Map.copyOf(values);
    }

    /// Return the section in one language.
    public Node node(Text text) {
        VBox page = new VBox(10, Faces.paragraph(text.get("settings.managed.about"), "muted"));
        for (Fixed each : Fixed.values()) {
            if (fixed.contains(each)) {
                String key = "settings.managed." + each.word();
                String ending = each == Fixed.WATERMARK ? "." + values.get("watermark") : "";
                page.getChildren().add(Faces.paragraph(text.get(key + ending, values)));
            }
        }
        return page;
    }

    /// Say beside a choice that it is not the reader's to make.
    static Node note(Text text) {
        Label words = Faces.paragraph(text.get("settings.managed.note"), "small", "muted");
        words.getStyleClass().add("managed-note");
        HBox note = new HBox(6, Faces.icon(Feather.LOCK), words);
        note.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return note;
    }
}
