package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.review.Fault;

class TextTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+}");

    private static final Pattern LOOSE =
            Pattern.compile("[ \\u00a0][;:?!»%](?=[\\s.,)]|$)|«[ \\u00a0]");

    static Iterable<String> areas() {
        return Text.AREAS;
    }

    @ParameterizedTest
    @MethodSource("areas")
    void frenchAndEnglishSayTheSameThings(String area) throws IOException {
        Properties english = load(area, "en");
        Properties french = load(area, "fr");
        assertThat(new TreeSet<>(french.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(french.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(french.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void keysAreUniqueAcrossAreas() throws IOException {
        TreeSet<String> seen = new TreeSet<>();
        for (String area : Text.AREAS) {
            for (String key : load(area, "en").stringPropertyNames()) {
                assertThat(seen.add(key)).as(area + ": " + key).isTrue();
            }
        }
    }

    /// French sets a narrow space that never breaks before these marks and inside guillemets.
    @ParameterizedTest
    @MethodSource("areas")
    void frenchMarksStandApartByANarrowSpace(String area) throws IOException {
        Properties french = load(area, "fr");
        for (String key : french.stringPropertyNames()) {
            assertThat(LOOSE.matcher(french.getProperty(key)).find()).as(key).isFalse();
        }
    }

    @Test
    void anUnknownFaultStillGetsASentenceThatNamesIt() {
        String sentence = new Text(Locale.FRENCH).of(Fault.of("no-such-code"));
        assertThat(sentence).contains("no-such-code").contains("enregistré");
    }

    @Test
    void placeholdersAreReplacedLiterally() {
        assertThat(new Text(Locale.ENGLISH).get("fault.unknown", Map.of("code", "$1 {x}")))
                .contains("$1 {x}");
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties load(String area, String language) throws IOException {
        Properties properties = new Properties();
        String name = "/org/vigie/i18n/" + area + "_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        TextTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
