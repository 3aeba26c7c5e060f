import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// Takes the pictures of the guides from where the tests painted them. Run from the repository's
/// root, after the tests: `java src/site/resources/CopyScreenshots.java`.
final class CopyScreenshots {
    private static final Path FROM = Path.of("target/screenshots");
    private static final Path TO = Path.of("src/site/resources/images");

    /// What the tests call a picture, and what the guides do.
    private static final Map<String, String> PICTURES =
            Map.of(
                    "console-en-dark", "desk-en",
                    "console-fr-dark", "desk-fr",
                    "settings-managed-look-en-100", "settings-managed-en",
                    "settings-managed-look-fr-100", "settings-managed-fr");

    private CopyScreenshots() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(TO);
        for (Map.Entry<String, String> picture : PICTURES.entrySet()) {
            Files.copy(
                    FROM.resolve(picture.getKey() + ".png"),
                    TO.resolve(picture.getValue() + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
