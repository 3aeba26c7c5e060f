package org.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The guides: nothing they point to is missing, both languages show the same pictures, and those
/// stay small and can be made again.
class GuidesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Path GUIDES = Path.of("src/site/markdown");
    private static final long MOST_BYTES = 150_000;

    /// Where a PNG says how its colours are meant, and the word for a palette.
    private static final int COLOUR_TYPE = 25;

    private static final byte PALETTE = 3;

    private static List<String> links(Path guide) throws IOException {
        return LINK.matcher(Files.readString(guide)).results().map(m -> m.group(1)).toList();
    }

    private static List<Path> pictures(Path guide) throws IOException {
        return links(guide).stream()
                .filter(link -> link.endsWith(".png"))
                .map(guide::resolveSibling)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moderators-guide.md",
                "operators-guide.md",
                "fr/moderators-guide.md",
                "fr/operators-guide.md"
            })
    void whatAGuidePointsToIsThere(String name) throws Exception {
        Path guide = GUIDES.resolve(name);
        List<String> links = links(guide);
        assertThat(links).anyMatch(link -> link.endsWith(".md"));
        for (String link : links) {
            assertThat(guide.resolveSibling(link)).exists();
        }
        small(pictures(guide));
    }

    @Test
    void thePicturesOfTheReadmeAreSmallToo() throws Exception {
        small(pictures(Path.of("README.md").toAbsolutePath()));
    }

    private static void small(List<Path> pictures) throws IOException {
        assertThat(pictures).isNotEmpty();
        String made = Files.readString(Path.of("src/site/resources/CopyScreenshots.java"));
        for (Path picture : pictures) {
            byte[] bytes = Files.readAllBytes(picture);
            assertThat((long) bytes.length).as(picture.toString()).isLessThan(MOST_BYTES);
            assertThat(bytes[COLOUR_TYPE]).as(picture.toString()).isEqualTo(PALETTE);
            String name = picture.getFileName().toString().replaceAll("(-en|-fr)?\\.png$", "");
            assertThat(made).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderators-guide.md", "operators-guide.md"})
    void bothLanguagesShowTheSame(String name) throws Exception {
        assertThat(names(GUIDES.resolve("fr").resolve(name), "-fr"))
                .isEqualTo(names(GUIDES.resolve(name), "-en"));
    }

    private static List<String> names(Path guide, String language) throws IOException {
        List<String> names =
                pictures(guide).stream().map(picture -> picture.getFileName().toString()).toList();
        assertThat(names).allMatch(name -> name.endsWith(language + ".png"));
        return names.stream().map(name -> name.replace(language + ".png", "")).toList();
    }
}
