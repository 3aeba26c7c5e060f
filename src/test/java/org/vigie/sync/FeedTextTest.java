package org.vigie.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.ui.kit.Text;

/// Every fault and every state of this room can be said in both languages.
class FeedTextTest {
    private static final Pattern CODE = Pattern.compile("\"(feed-[a-z-]+)\"");

    @Test
    void everyFaultHasASentence() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/vigie/sync"))) {
            for (Path file : files.toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> codes.add(match.group(1)));
            }
        }
        assertThat(codes).hasSizeGreaterThan(15);
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Text text = new Text(locale);
            assertThat(codes).allSatisfy(code -> assertThat(text.has("fault." + code)).isTrue());
        }
    }

    @Test
    void everyStateHasAWord() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Text text = new Text(locale);
            for (SyncStatus.State state : SyncStatus.State.values()) {
                assertThat(text.get("sync.state." + state.word())).isNotBlank();
            }
        }
    }
}
