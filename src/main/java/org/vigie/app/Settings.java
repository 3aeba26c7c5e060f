package org.vigie.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Role;
import org.vigie.ui.kit.Motion;
import org.vigie.ui.shell.Placement;
import org.vigie.ui.shell.Shares;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a workstation remembers between starts that is neither a secret nor a record.
///
/// @param actor pseudonymous code of the moderator at this desk
/// @param language `fr`, `en`, or empty for the system's
/// @param theme `dark`, `light`, `contrast` or `system`
/// @param keyFile the key file that opens the workstation, empty when a passphrase does
/// @param dropFolder folder to take flags from, empty when none
/// @param feedUrl base of the HTTPS feed, empty when none
/// @param feedTokenFile file that holds the feed's bearer token, empty when the environment does
/// @param role what the moderator at this desk is there for: the word of a [Role]
/// @param textSize percent of the usual size of text
/// @param keys of commands, as somebody chose them: words of a [org.vigie.ui.kit.Keymap]
/// @param window where the window stood last
/// @param shares how its width was shared
/// @param guided whether nobody need be offered the guided start again
/// @param motion whether anything may move by itself: the word of a [Motion]
public record Settings(
        int version,
        String actor,
        String language,
        String theme,
        String keyFile,
        String dropFolder,
        String feedUrl,
        String feedTokenFile,
        String role,
        int textSize,
        Map<String, List<String>> keys,
        Placement window,
        Shares shares,
        String motion,
        boolean guided) {

    /// Files of version 1 name no role: those desks were all moderators'. Files of version 2 choose
    /// neither a size of text nor keys; those of version 3 say neither where the window stood nor
    /// what may move.
    private static final int VERSION = 4;

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    public Settings {
        keys = Map.copyOf(keys);
    }

    /// The same fields, open to change.
    private static final class Draft {
        String actor = "M-01";
        String language = "";
        String theme = "dark";
        String keyFile = "";
        String dropFolder = "";
        String feedUrl = "";
        String feedTokenFile = "";
        String role = Role.MODERATOR.word();
        int textSize = 100;
        Map<String, List<String>> keys = Map.of();
        Placement window = Placement.NONE;
        Shares shares = Shares.STANDARD;
        String motion = Motion.SYSTEM.word();
        boolean guided;

        Settings settings() {
            return new Settings(
                    VERSION,
                    actor,
                    language,
                    theme,
                    keyFile,
                    dropFolder,
                    feedUrl,
                    feedTokenFile,
                    role,
                    textSize,
                    keys,
                    window,
                    shares,
                    motion,
                    guided);
        }
    }

    /// Return what a workstation starts with.
    public static Settings fresh() {
        return new Draft().settings();
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.actor = actor;
        draft.language = language;
        draft.theme = theme;
        draft.keyFile = keyFile;
        draft.dropFolder = dropFolder;
        draft.feedUrl = feedUrl;
        draft.feedTokenFile = feedTokenFile;
        draft.role = role;
        draft.textSize = textSize;
        draft.keys = keys;
        draft.window = window;
        draft.shares = shares;
        draft.motion = motion;
        draft.guided = guided;
        change.accept(draft);
        return draft.settings();
    }

    /// Read the settings of a data folder, or fresh ones when it has none yet.
    ///
    /// @throws FaultException `settings-unreadable`; the file is left as it is
    public static Settings read(Path folder) throws FaultException {
        Path file = folder.resolve("settings.json");
        if (!Files.exists(file)) {
            return fresh();
        }
        try {
            JsonNode read = JSON.readTree(Files.readAllBytes(file));
            Settings settings = JSON.treeToValue(brought(read), Settings.class);
            if (Role.of(settings.role()).isEmpty()) {
                throw new FaultException(Fault.of("settings-unreadable"));
            }
            return settings;
        } catch (IOException | JacksonException e) {
            throw new FaultException(Fault.of("settings-unreadable"), e);
        }
    }

    /// Bring what an earlier version wrote to this one; the file follows when it is next written.
    /// What it did not say is as on a new workstation.
    private static JsonNode brought(JsonNode read) {
        int version = read.path("version").asInt();
        if (read instanceof ObjectNode old && version >= 1 && version < VERSION) {
            old.put("version", VERSION);
            JSON.valueToTree(fresh())
                    .forEachEntry((name, value) -> {
                        if (!old.has(name)) {
                            old.set(name, value);
                        }
                    });
        }
        return read;
    }

    /// Write the settings: whole or not at all.
    public void write(Path folder) throws FaultException {
        try {
            Path draft = Files.createTempFile(folder, "settings", ".part");
            Files.write(draft, JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
            move(draft, folder.resolve("settings.json"));
        } catch (IOException e) {
            throw new FaultException(Fault.of("settings-unwritable"), e);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    Settings withActor(String value) {
        return with(draft -> draft.actor = value);
    }

    Settings withLanguage(String value) {
        return with(draft -> draft.language = value);
    }

    Settings withTheme(String value) {
        return with(draft -> draft.theme = value);
    }

    Settings withTextSize(int percent) {
        return with(draft -> draft.textSize = percent);
    }

    Settings withKeys(Map<String, List<String>> value) {
        return with(draft -> draft.keys = value);
    }

    Settings withGuided(boolean value) {
        return with(draft -> draft.guided = value);
    }

    Settings withMotion(String value) {
        return with(draft -> draft.motion = value);
    }

    Settings withWindow(Placement value) {
        return with(draft -> draft.window = value);
    }

    Settings withShares(Shares value) {
        return with(draft -> draft.shares = value);
    }

    Settings withKeyFile(String value) {
        return with(draft -> draft.keyFile = value);
    }

    Settings withDropFolder(String value) {
        return with(draft -> draft.dropFolder = value);
    }

    Settings withFeed(String url, String tokenFile) {
        return with(draft -> {
            draft.feedUrl = url;
            draft.feedTokenFile = tokenFile;
        });
    }

    Settings withRole(Role value) {
        return with(draft -> draft.role = value.word());
    }
}
