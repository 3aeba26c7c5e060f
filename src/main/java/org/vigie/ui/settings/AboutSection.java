package org.vigie.ui.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// What this program is, what it stands on, and under which licences.
public final class AboutSection {
    private final List<String> versions;
    private final List<String> licences;

    /// @param versions of the program and what runs it, one a line
    /// @param licences of the parts it is made of, one a line
    public AboutSection(List<String> versions, List<String> licences) {
        this.versions = List.copyOf(versions);
        this.licences = List.copyOf(licences);
    }

    /// Return the section in one language.
    public Node node(Text text) {
        VBox page = new VBox(6);
        versions.forEach(line -> page.getChildren().add(Faces.paragraph(line)));
        page.getChildren()
                .addAll(
                        Faces.paragraph(text.get("settings.about.licence")),
                        Faces.label(text.get("settings.about.parts"), "strong", "settings-group"));
        licences.forEach(line -> page.getChildren().add(Faces.paragraph(line, "small", "muted")));
        return page;
    }
}
