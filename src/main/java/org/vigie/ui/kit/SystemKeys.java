package org.vigie.ui.kit;

import static org.vigie.ui.kit.Chord.ctrl;
import static org.vigie.ui.kit.Chord.ctrlShift;
import static org.vigie.ui.kit.Chord.key;
import static org.vigie.ui.kit.Chord.shift;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Keys that systems keep for themselves. One is pressed and something else happens than Vigie
/// says, or nothing at all; so no command comes with any of them, on any system: a desk is changed
/// more easily than a habit. A person may choose one all the same, and is told.
///
/// Only keys a [Chord] can be are here. Whatever takes Alt, Option, AltGr or the Windows key is
/// left to the systems as a whole: Ctrl with Alt is AltGr on AZERTY and QWERTZ, and types signs.
public final class SystemKeys {
    /// What the desk runs on.
    public enum Platform {
        WINDOWS,
        MACOS,
        LINUX;

        /// The system of this process.
        public static final Platform HERE = named(System.getProperty("os.name", ""));

        static Platform named(String os) {
            String name = os.toLowerCase(Locale.ROOT);
            if (name.startsWith("windows")) {
                return WINDOWS;
            }
            return name.startsWith("mac") ? MACOS : LINUX;
        }

        /// Return its name.
        public String label(Text text) {
            return text.get("system." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// A key that is not ours.
    ///
    /// @param use what the system does with it: `system.use.<use>`
    /// @param ours the command that does on this system just what the system means by the key, and
    ///   has it for that; null for none
    public record Held(Platform platform, Chord chord, String use, @Nullable Command ours) {}

    private static final List<Held> ALL =
            List.of(
                    // Windows: “Keyboard shortcuts in Windows”, support.microsoft.com. F10 and
                    // Shift F10 are also what GTK and Qt take for the menu bar and the context
                    // menu.
                    held(Platform.WINDOWS, ctrl(KeyCode.ESCAPE), "start"),
                    held(Platform.WINDOWS, ctrlShift(KeyCode.ESCAPE), "tasks"),
                    held(Platform.WINDOWS, key(KeyCode.F10), "menu-bar"),
                    held(Platform.WINDOWS, shift(KeyCode.F10), "context-menu"),
                    held(Platform.WINDOWS, key(KeyCode.F11), "full-screen"),
                    held(Platform.WINDOWS, ctrl(KeyCode.F4), "close"),
                    held(Platform.WINDOWS, key(KeyCode.PRINTSCREEN), "picture"),
                    // Input methods of Windows: Ctrl Space turns them on and off.
                    held(Platform.WINDOWS, ctrl(KeyCode.SPACE), "input-method"),
                    // macOS: “Mac keyboard shortcuts”, support.apple.com/102650, and “Standard
                    // keyboard shortcuts” of Apple’s Human Interface Guidelines, Keyboards.
                    held(Platform.MACOS, ctrl(KeyCode.H), "hide"),
                    held(Platform.MACOS, ctrl(KeyCode.M), "minimise"),
                    held(Platform.MACOS, ctrl(KeyCode.W), "close"),
                    held(Platform.MACOS, ctrl(KeyCode.Q), "quit", Command.QUIT),
                    held(Platform.MACOS, ctrlShift(KeyCode.Q), "log-out"),
                    held(Platform.MACOS, ctrl(KeyCode.COMMA), "settings", Command.SHOW_SETTINGS),
                    held(Platform.MACOS, ctrl(KeyCode.SPACE), "search"),
                    held(Platform.MACOS, ctrlShift(KeyCode.SPACE), "search"),
                    held(Platform.MACOS, ctrl(KeyCode.TAB), "programs"),
                    held(Platform.MACOS, ctrl(KeyCode.BACK_QUOTE), "windows"),
                    held(Platform.MACOS, ctrl(KeyCode.F5), "voice-over"),
                    held(Platform.MACOS, ctrlShift(KeyCode.DIGIT3), "picture"),
                    held(Platform.MACOS, ctrlShift(KeyCode.DIGIT4), "picture"),
                    held(Platform.MACOS, ctrlShift(KeyCode.DIGIT5), "picture"),
                    held(Platform.MACOS, key(KeyCode.F11), "desktop"),
                    held(Platform.MACOS, key(KeyCode.F12), "desktop"),
                    // Linux. Ctrl Shift U writes a character by its number and Ctrl Shift E one by
                    // its name: IBus (fedoraproject.org/wiki/Changes/IBus_1.5.19) and
                    // GtkIMContextSimple; Ctrl Space turns IBus and Fcitx on and off.
                    held(Platform.LINUX, ctrlShift(KeyCode.U), "character"),
                    held(Platform.LINUX, ctrlShift(KeyCode.E), "character"),
                    held(Platform.LINUX, ctrl(KeyCode.PERIOD), "character"),
                    held(Platform.LINUX, ctrl(KeyCode.SEMICOLON), "character"),
                    held(Platform.LINUX, ctrl(KeyCode.SPACE), "input-method"),
                    // “Useful keyboard shortcuts”, help.gnome.org; KDE’s “Window Shortcuts”,
                    // docs.kde.org, System Settings, Shortcuts.
                    held(Platform.LINUX, key(KeyCode.F10), "menu-bar"),
                    held(Platform.LINUX, shift(KeyCode.F10), "context-menu"),
                    held(Platform.LINUX, key(KeyCode.F11), "full-screen"),
                    held(Platform.LINUX, key(KeyCode.PRINTSCREEN), "picture"),
                    held(Platform.LINUX, shift(KeyCode.PRINTSCREEN), "picture"),
                    held(Platform.LINUX, ctrl(KeyCode.ESCAPE), "tasks"),
                    held(Platform.LINUX, ctrl(KeyCode.F1), "desktop"),
                    held(Platform.LINUX, ctrl(KeyCode.F2), "desktop"),
                    held(Platform.LINUX, ctrl(KeyCode.F3), "desktop"),
                    held(Platform.LINUX, ctrl(KeyCode.F4), "desktop"),
                    held(Platform.LINUX, ctrl(KeyCode.F7), "windows"),
                    held(Platform.LINUX, ctrl(KeyCode.F8), "desktop"),
                    held(Platform.LINUX, ctrl(KeyCode.F9), "windows"),
                    held(Platform.LINUX, ctrl(KeyCode.F10), "windows"),
                    held(Platform.LINUX, ctrl(KeyCode.F12), "desktop"));

    private SystemKeys() {}

    private static Held held(Platform platform, Chord chord, String use) {
        return new Held(platform, chord, use, null);
    }

    private static Held held(Platform platform, Chord chord, String use, Command ours) {
        return new Held(platform, chord, use, ours);
    }

    /// Return all of them.
    public static List<Held> all() {
        return ALL;
    }

    /// Return what a system does with a key a command would have, empty when it leaves it alone or
    /// means the same by it.
    public static Optional<Held> by(Platform platform, Command command, Chord chord) {
        return ALL.stream()
                .filter(held -> held.platform() == platform && held.chord().equals(chord))
                .filter(held -> held.ours() != command)
                .findFirst();
    }

    /// Return one sentence about a key a system keeps for itself.
    public static String warning(Held held, Command command, Text text) {
        return text.get(
                "system.keeps",
                Map.of(
                        "keys", held.chord().print(text),
                        "command", command.label(text),
                        "system", held.platform().label(text),
                        "use", text.get("system.use." + held.use())));
    }
}
