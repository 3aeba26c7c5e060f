package org.vigie.ui.shell;

import java.util.Locale;
import org.vigie.ui.kit.Keymap;
import org.vigie.ui.kit.Theme;

/// How the window looks, which language it speaks and which keys it obeys.
///
/// @param textSize percent of the usual size of text, [#LEAST_TEXT] to [#MOST_TEXT]
public record Look(Theme theme, Locale language, int textSize, Keymap keymap) {
    public static final int LEAST_TEXT = 100;
    public static final int MOST_TEXT = 200;

    /// By how much one step changes the size of text, in percent.
    public static final int STEP = 10;

    public Look {
        textSize = Math.clamp(textSize, LEAST_TEXT, MOST_TEXT);
    }

    /// The usual size of text, and the keys nobody has changed.
    public Look(Theme theme, Locale language) {
        this(theme, language, LEAST_TEXT, Keymap.STANDARD);
    }

    public Look withTheme(Theme other) {
        return new Look(other, language, textSize, keymap);
    }

    public Look withLanguage(Locale other) {
        return new Look(theme, other, textSize, keymap);
    }

    /// Return this with another size of text, as near as there is.
    public Look withTextSize(int percent) {
        return new Look(theme, language, percent, keymap);
    }

    public Look withKeymap(Keymap other) {
        return new Look(theme, language, textSize, other);
    }

    Look withOtherLanguage() {
        return withLanguage("fr".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH);
    }
}
