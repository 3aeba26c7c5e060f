package org.vigie.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/// The look of every window: AtlantaFX below, one stylesheet of tokens above it.
public enum Theme {
    DARK,
    LIGHT,
    CONTRAST;

    /// Dress a scene; call again to change its clothes. Sets the user-agent stylesheet of the whole
    /// program.
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(
                this == LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        for (Theme other : values()) {
            scene.getRoot().getStyleClass().remove(other.styleClass());
        }
        scene.getRoot().getStyleClass().add(styleClass());
        if (!scene.getStylesheets().contains(stylesheet())) {
            scene.getStylesheets().add(stylesheet());
        }
    }

    /// Return the next one round.
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// Return the style class of a root that wears it.
    public String styleClass() {
        return "theme-" + word();
    }

    /// Return the word for settings files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Return the address of the token stylesheet.
    public static String stylesheet() {
        URL sheet = Theme.class.getResource("/org/vigie/css/vigie.css");
        return Objects.requireNonNull(sheet).toExternalForm();
    }
}
