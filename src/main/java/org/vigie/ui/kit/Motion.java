package org.vigie.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Whether anything on the screen may move by itself.
public enum Motion {
    /// As the operating system says, and when it changes its mind, as it says then.
    SYSTEM,
    REDUCED,
    FULL;

    /// Hold a scene, and what is drawn in it by style sheets, to this.
    public void govern(Scene scene) {
        scene.getPreferences().setReducedMotion(overriding());
    }

    private @Nullable Boolean overriding() {
        return switch (this) {
            case SYSTEM -> null;
            case REDUCED -> true;
            case FULL -> false;
        };
    }

    /// Return whether nothing may move by itself where this node is now.
    public static boolean still(Node node) {
        Scene scene = node.getScene();
        return scene == null
                ? Platform.getPreferences().isReducedMotion()
                : scene.getPreferences().isReducedMotion();
    }

    /// Return the word for settings files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Return what a settings file means; the system's choice where it means nothing.
    public static Motion of(String word) {
        return Arrays.stream(values())
                .filter(motion -> motion.word().equals(word))
                .findFirst()
                .orElse(SYSTEM);
    }
}
