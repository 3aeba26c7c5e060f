package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.sync.FeedAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The file by which administrators fix settings on a machine. Its place is fixed and lies where
/// only they can write; no option and no environment variable moves it, for whoever works here
/// could set those.
final class ManagedFile {
    private static final long MOST_BYTES = 64 << 10;
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final Set<String> THEMES = Set.of("dark", "light", "contrast", "system");
    private static final int MOST_MINUTES = 1_440;

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final Path file;
    private final Path owned;

    /// The fields of the file; all but the version may be left out.
    private record Written(
            int version,
            @Nullable String language,
            @Nullable String theme,
            @Nullable WrittenSources sources,
            @Nullable Integer lockMinutes,
            @Nullable Boolean watermark) {}

    private record WrittenSources(
            @Nullable String dropFolder,
            @Nullable String feedUrl,
            @Nullable String feedTokenFile) {}

    /// @param owned something that belongs to the account that must own the file, where the file
    ///   system knows owners
    ManagedFile(Path file, Path owned) {
        this.file = file;
        this.owned = owned;
    }

    /// Return the file of this machine.
    static ManagedFile standard() {
        return new ManagedFile(place(System.getProperty("os.name", "")), Path.of("/"));
    }

    /// Return the file's place, which ordinary accounts cannot write to.
    static Path place(String os) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Path.of("C:\\Program Files\\Vigie\\managed.json");
        }
        return name.startsWith("mac")
                ? Path.of("/Library/Application Support/Vigie/managed.json")
                : Path.of("/etc/vigie/managed.json");
    }

    Path path() {
        return file;
    }

    /// Return what is fixed, or what holds while the file cannot be obeyed.
    Managed read() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Managed.NONE;
        }
        try {
            guarded(file);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                guarded(folder);
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > MOST_BYTES) {
                throw new FaultException(Fault.of("managed-unreadable"));
            }
            return managed(JSON.readValue(Files.readAllBytes(file), Written.class));
        } catch (IOException | JacksonException e) {
            return Managed.safely(Fault.of("managed-unreadable"));
        } catch (FaultException e) {
            boolean own = e.fault().code().startsWith("managed-");
            return Managed.safely(own ? e.fault() : Fault.of("managed-unreadable"));
        }
    }

    /// Refuse what somebody else than its owner, or another owner, could have written.
    private void guarded(Path path) throws IOException, FaultException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(
                        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        PosixFileAttributes attributes = view.readAttributes();
        Set<PosixFilePermission> permissions = attributes.permissions();
        if (permissions.contains(PosixFilePermission.OTHERS_WRITE)
                || permissions.contains(PosixFilePermission.GROUP_WRITE)
                || !attributes.owner().equals(Files.getOwner(owned))) {
            throw new FaultException(Fault.of("managed-unguarded"));
        }
    }

    private static Managed managed(Written written) throws FaultException {
        Integer minutes = written.lockMinutes();
        if (written.version() != 1
                || !oneOf(written.language(), LANGUAGES)
                || !oneOf(written.theme(), THEMES)
                || minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
            throw new FaultException(Fault.of("managed-unreadable"));
        }
        return new Managed(
                said(written.language()),
                said(written.theme()),
                sources(written.sources()),
                minutes == null ? null : minutes * 60,
                written.watermark(),
                null);
    }

    private static Managed.@Nullable Sources sources(@Nullable WrittenSources written)
            throws FaultException {
        if (written == null) {
            return null;
        }
        String feed = said(written.feedUrl());
        if (!feed.isEmpty()) {
            FeedAddress.of(feed);
        }
        return new Managed.Sources(said(written.dropFolder()), feed, said(written.feedTokenFile()));
    }

    private static boolean oneOf(@Nullable String word, Set<String> words) {
        return word == null || words.contains(word);
    }

    private static String said(@Nullable String word) {
        return word == null ? "" : word;
    }
}
