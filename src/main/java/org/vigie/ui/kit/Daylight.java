package org.vigie.ui.kit;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// What the operating system would have a window wear: its colour scheme, and high contrast where
/// it says so.
public final class Daylight {
    /// Whether Windows is in a contrast theme; the keys are listed with `Platform.Preferences`.
    private static final String WINDOWS = "Windows.SPI.HighContrast";

    /// GNOME and those who follow it switch to a theme of this name.
    private static final String GTK = "GTK.theme_name";

    private Daylight() {}

    /// Return what a scene should wear now. JavaFX thread only.
    public static Theme theme(Scene scene) {
        return theme(scene.getPreferences().getColorScheme(), Platform.getPreferences());
    }

    static Theme theme(ColorScheme scheme, Map<String, ?> preferences) {
        boolean contrast =
                Boolean.TRUE.equals(preferences.get(WINDOWS))
                        || String.valueOf(preferences.get(GTK))
                                .toLowerCase(Locale.ROOT)
                                .contains("highcontrast");
        if (contrast) {
            return Theme.CONTRAST;
        }
        return scheme == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK;
    }

    /// Tell `changed` whenever the answer may be another one.
    public static Subscription follow(Scene scene, Runnable changed) {
        MapChangeListener<String, Object> listener =
                change -> {
                    if (change.getKey().equals(WINDOWS) || change.getKey().equals(GTK)) {
                        changed.run();
                    }
                };
        Platform.getPreferences().addListener(listener);
        return scene.getPreferences()
                .colorSchemeProperty()
                .subscribe(changed)
                .and(() -> Platform.getPreferences().removeListener(listener));
    }
}
