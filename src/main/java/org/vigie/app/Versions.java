package org.vigie.app;

import java.util.Objects;

/// What is running.
final class Versions {
    private Versions() {}

    /// Return Vigie's version, or "development" when it was not started from its jar.
    static String vigie() {
        return Objects.requireNonNullElse(
                Versions.class.getPackage().getImplementationVersion(), "development");
    }

    /// Return operating system and architecture.
    static String machine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
