package org.vigie.ui.shell;

import java.util.Locale;
import org.vigie.ui.kit.Theme;

/// How the window looks and which language it speaks.
public record Look(Theme theme, Locale language) {

    Look withTheme(Theme other) {
        return new Look(other, language);
    }

    Look withOtherLanguage() {
        return new Look(
                theme, "fr".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH);
    }
}
