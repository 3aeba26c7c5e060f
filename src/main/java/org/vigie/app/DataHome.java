package org.vigie.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where each operating system wants an application's own data.
final class DataHome {
    private DataHome() {}

    /// Return the folder of an ordinary workstation.
    static Path standard() {
        return of(
                        System.getProperty("os.name", ""),
                        System.getProperty("user.home", "."),
                        System.getenv())
                .resolve("Vigie");
    }

    /// Return the folder of the demo set, beside the ordinary one and never the same.
    static Path demo() {
        return of(
                        System.getProperty("os.name", ""),
                        System.getProperty("user.home", "."),
                        System.getenv())
                .resolve("Vigie-demo");
    }

    static Path of(String os, String home, Map<String, String> environment) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return local == null ? Path.of(home, "AppData", "Local") : Path.of(local);
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support");
        }
        String data = environment.get("XDG_DATA_HOME");
        return data == null || !Path.of(data).isAbsolute()
                ? Path.of(home, ".local", "share")
                : Path.of(data);
    }
}
