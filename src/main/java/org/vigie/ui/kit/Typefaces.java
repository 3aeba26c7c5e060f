package org.vigie.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.text.Font;

/// What the fonts of this machine can write. JavaFX tells families only, so scripts are known by
/// the families that are made for them.
public final class Typefaces {
    private static final String DEVANAGARI = "devanagari";
    private static final Set<String> DEVANAGARI_UNNAMED =
            Set.of(
                    "arial unicode ms",
                    "chandas",
                    "freesans",
                    "freeserif",
                    "gargi",
                    "kalimati",
                    "mangal",
                    "mukta",
                    "nakula",
                    "nirmala ui",
                    "sahadeva",
                    "sarai",
                    "unifont");

    private Typefaces() {}

    /// Return the font families installed here. Needs no window.
    public static List<String> installed() {
        return Font.getFamilies();
    }

    /// Return whether one of the families writes Devanagari, the script of Hindi and Marathi.
    public static boolean writeDevanagari(List<String> families) {
        return families.stream()
                .map(family -> family.toLowerCase(Locale.ROOT))
                .anyMatch(family ->
                        family.contains(DEVANAGARI) || DEVANAGARI_UNNAMED.contains(family));
    }
}
