package org.vigie.ui.shell;

import java.util.Locale;

/// What an organisation can fix for the people who work at its desks.
public enum Fixed {
    LANGUAGE,
    THEME,
    SOURCES,
    LOCK,
    WATERMARK;

    /// Return the word in texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
