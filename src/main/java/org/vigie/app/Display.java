package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether there is a screen to open a window on. Asked before JavaFX starts, since a toolkit that
/// failed to start cannot start again in the same process.
final class Display {
    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

    private Display() {}

    /// Return whether a window can be opened here.
    static boolean present() {
        return present(System.getProperty("os.name", ""), System.getenv(), Path.of("/"));
    }

    static boolean present(String os, Map<String, String> environment, Path root) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") || name.startsWith("mac")) {
            return true;
        }
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return false;
        }
        String display = environment.getOrDefault("DISPLAY", "");
        Matcher local = LOCAL.matcher(display);
        return local.matches() ? listening(root, local.group(1)) : !display.isBlank();
    }

    /// Return whether an X server listens for local display `number`, on a file or on an abstract
    /// socket.
    private static boolean listening(Path root, String number) {
        String socket = "tmp/.X11-unix/X" + number;
        if (Files.exists(root.resolve(socket))) {
            return true;
        }
        try {
            return Files.readString(root.resolve("proc/net/unix")).contains("@/" + socket);
        } catch (IOException e) {
            return false;
        }
    }

    /// Choose the platform that paints into memory. Must run before any JavaFX class does.
    static void paintIntoMemory() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
