package org.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The guides: nothing they point to is missing, and their pictures stay small.
class GuidesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final long MOST_BYTES = 400_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moderators-guide.md",
                "operators-guide.md",
                "fr/moderators-guide.md",
                "fr/operators-guide.md"
            })
    void whatAGuidePointsToIsThere(String name) throws Exception {
        Path guide = Path.of("src/site/markdown").resolve(name);
        List<String> links =
                LINK.matcher(Files.readString(guide)).results().map(m -> m.group(1)).toList();
        assertThat(links)
                .anyMatch(link -> link.endsWith(".png"))
                .anyMatch(link -> link.endsWith(".md"));
        for (String link : links) {
            Path target = guide.resolveSibling(link);
            assertThat(target).exists();
            assertThat(Files.size(target)).as(link).isLessThan(MOST_BYTES);
        }
    }
}
