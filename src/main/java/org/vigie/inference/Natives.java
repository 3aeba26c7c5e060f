package org.vigie.inference;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the runtime's native libraries in one folder per version, instead of a new temporary copy
/// at every start.
final class Natives {
    private static final Logger LOG = LoggerFactory.getLogger(Natives.class);
    private static final String PATH = "onnxruntime.native.path";
    private static final Duration STALE = Duration.ofDays(1);
    private static final List<String> LIBRARIES =
            List.of(
                    "onnxruntime",
                    "onnxruntime4j_jni",
                    "onnxruntime_providers_shared",
                    "onnxruntime_providers_cuda");

    private Natives() {}

    /// Point the runtime to a folder under `home`. Where that does not work, such as on a file
    /// system that refuses to run programs, the runtime goes on making its own copy.
    static void prepare(Path home) {
        sweep(Path.of(System.getProperty("java.io.tmpdir")));
        if (System.getProperty(PATH) != null) {
            return;
        }
        try {
            Path folder = home.resolve("onnxruntime-" + version());
            for (String library : LIBRARIES) {
                extract(System.mapLibraryName(library), folder);
            }
            Path core = folder.resolve(System.mapLibraryName(LIBRARIES.getFirst()));
            if (Files.exists(core)) {
                System.load(core.toAbsolutePath().toString());
                System.setProperty(PATH, folder.toAbsolutePath().toString());
            }
        } catch (IOException | UnsatisfiedLinkError e) {
            LOG.warn("native libraries stay in the temporary folder: {}", e.getClass().getName());
        }
    }

    private static String version() {
        @Nullable String version = OrtEnvironment.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "unversioned");
    }

    private static void extract(String file, Path folder) throws IOException {
        @Nullable URL resource =
                OrtEnvironment.class.getResource(
                        "/ai/onnxruntime/native/" + platform() + "/" + file);
        if (resource == null) {
            return;
        }
        Path target = folder.resolve(file);
        long length = resource.openConnection().getContentLengthLong();
        if (Files.exists(target) && Files.size(target) == length) {
            return;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, file, ".part");
        try (InputStream in = resource.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        String system = os.startsWith("windows") ? "win" : os.startsWith("mac") ? "osx" : "linux";
        return system + "-" + (arch.equals("aarch64") ? "aarch64" : "x64");
    }

    /// Delete what crashed starts left in the temporary folder more than a day ago.
    static void sweep(Path temporary) {
        Instant limit = Instant.now().minus(STALE);
        try (Stream<Path> entries = Files.list(temporary)) {
            for (Path entry : entries.filter(Natives::isExtraction).toList()) {
                if (Files.getLastModifiedTime(entry).toInstant().isBefore(limit)) {
                    delete(entry);
                }
            }
        } catch (IOException e) {
            LOG.debug("stale native libraries stay: {}", e.getClass().getName());
        }
    }

    private static boolean isExtraction(Path path) {
        return path.getFileName().toString().startsWith("onnxruntime-java")
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
