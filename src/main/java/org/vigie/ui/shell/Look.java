package org.vigie.ui.shell;

import java.util.Locale;
import org.vigie.ui.kit.Keymap;
import org.vigie.ui.kit.Motion;
import org.vigie.ui.kit.Theme;

/// How the window looks and moves, which language it speaks and which keys it obeys.
///
/// @param theme what it wears
/// @param asSystem whether it wears what the operating system wears, whatever that is next
/// @param textSize percent of the usual size of text, [#LEAST_TEXT] to [#MOST_TEXT]
public record Look(
        Theme theme,
        boolean asSystem,
        Locale language,
        int textSize,
        Keymap keymap,
        Motion motion) {
    public static final int LEAST_TEXT = 100;
    public static final int MOST_TEXT = 200;

    /// By how much one step changes the size of text, in percent.
    public static final int STEP = 10;

    public Look {
        textSize = Math.clamp(textSize, LEAST_TEXT, MOST_TEXT);
    }

    /// The usual size of text, the keys nobody has changed, and motion as the system has it.
    public Look(Theme theme, Locale language) {
        this(theme, false, language, LEAST_TEXT, Keymap.STANDARD, Motion.SYSTEM);
    }

    /// Return this in a theme somebody chose.
    public Look withTheme(Theme other) {
        return new Look(other, false, language, textSize, keymap, motion);
    }

    /// Return this in whatever theme the system wears; until that is known, in this one.
    public Look withThemeOfSystem() {
        return new Look(theme, true, language, textSize, keymap, motion);
    }

    /// Return this in what the system wears now, to go on following it.
    Look following(Theme worn) {
        return new Look(worn, true, language, textSize, keymap, motion);
    }

    public Look withLanguage(Locale other) {
        return new Look(theme, asSystem, other, textSize, keymap, motion);
    }

    /// Return this with another size of text, as near as there is.
    public Look withTextSize(int percent) {
        return new Look(theme, asSystem, language, percent, keymap, motion);
    }

    public Look withKeymap(Keymap other) {
        return new Look(theme, asSystem, language, textSize, other, motion);
    }

    public Look withMotion(Motion other) {
        return new Look(theme, asSystem, language, textSize, keymap, other);
    }

    Look withOtherLanguage() {
        return withLanguage("fr".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH);
    }
}
