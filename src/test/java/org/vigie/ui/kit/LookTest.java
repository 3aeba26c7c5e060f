package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Colours live in the token block alone and keep their contrast; words live in the texts.
class LookTest {
    private static final Path CSS = Path.of("src/main/resources/org/vigie/css");
    private static final Path VIEWS = Path.of("src/main/java/org/vigie/ui");
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsb");
    private static final Pattern TOKEN = Pattern.compile("-vigie-([a-z-]+):\\s*(#[0-9a-f]{6});");
    private static final Pattern FILL = Pattern.compile("-fx-text-fill:\\s*-vigie-([a-z-]+)");
    private static final Pattern GROUND =
            Pattern.compile("-fx-background-color:\\s*(?:-vigie-[a-z-]+,\\s*)*-vigie-([a-z-]+);");
    private static final Pattern JAVA_COLOUR =
            Pattern.compile("\\bColor\\.|\"#[0-9a-fA-F]{3,8}\"|javafx\\.scene\\.paint\\.Color");
    private static final Pattern LITERAL =
            Pattern.compile(
                    "(new (Label|Button|ToggleButton|RadioButton|Menu|MenuItem|Tooltip|CheckBox)"
                            + "|setText|setTitle|setPromptText|setAccessibleText|setAccessibleHelp"
                            + "|Faces\\.(label|paragraph|keycap|tip))\\(\\s*\"[^\"]*\\p{L}"
                            + "|\"[^\"\n]*[«»“”][^\"\n]*\"");

    private static final List<String> SURFACES =
            List.of(
                    "ground",
                    "panel",
                    "raised",
                    "accent-soft",
                    "over-soft",
                    "due-soft",
                    "ok-soft",
                    "minor-soft");

    /// WCAG 2.2, success criterion 1.4.3.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsStandOutFromEverySurface(Theme theme) {
        Map<String, String> tokens = tokens(theme);
        for (String word :
                List.of("text", "muted", "dim", "accent", "ok", "due", "over", "minor")) {
            for (String surface : SURFACES) {
                assertThat(contrast(tokens, word, surface))
                        .as(theme + ": " + word + " on " + surface)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(tokens, "on-accent", "accent")).isGreaterThanOrEqualTo(4.5);
    }

    /// WCAG 2.2, success criterion 1.4.11: edges of what can be typed in or chosen, dots, bars.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void signsStandOutFromWhatTheyAreDrawnOn(Theme theme) {
        Map<String, String> tokens = tokens(theme);
        for (String sign : List.of("edge", "accent", "ok", "due", "over", "minor", "figure")) {
            for (String surface : List.of("ground", "panel", "raised")) {
                assertThat(contrast(tokens, sign, surface))
                        .as(theme + ": " + sign + " on " + surface)
                        .isGreaterThanOrEqualTo(3.0);
            }
        }
    }

    /// What a rule of a real stylesheet writes on what it paints itself.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void noRuleWritesOnASurfaceThatHidesIt(Theme theme) {
        Map<String, String> tokens = tokens(theme);
        int pairs = 0;
        for (Path sheet : files(CSS, ".css")) {
            for (String rule : read(sheet).replaceAll("(?s)/\\*.*?\\*/", "").split("}")) {
                Matcher word = FILL.matcher(rule);
                Matcher surface = GROUND.matcher(rule);
                if (word.find() && surface.find()) {
                    pairs++;
                    assertThat(contrast(tokens, word.group(1), surface.group(1)))
                            .as(theme + ": " + rule.strip())
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
        }
        assertThat(pairs).isGreaterThan(8);
    }

    @Test
    void theRatioIsThatOfTheStandard() {
        Map<String, String> ends =
                Map.of("black", "#000000", "white", "#ffffff", "grey", "#767676");
        assertThat(contrast(ends, "white", "black")).isEqualTo(21.0);
        assertThat(contrast(ends, "grey", "white")).isBetween(4.54, 4.55);
    }

    @Test
    void everyThemeHasTheSameTokens() {
        assertThat(tokens(Theme.LIGHT).keySet()).isEqualTo(tokens(Theme.DARK).keySet());
        assertThat(tokens(Theme.CONTRAST).keySet()).isEqualTo(tokens(Theme.DARK).keySet());
    }

    @Test
    void noColourIsWrittenOutsideTheTokens() {
        for (Path sheet : files(CSS, ".css")) {
            String rules = read(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
            String rest = rules.replaceAll("-vigie-[a-z-]+:\\s*#[0-9a-f]{6,8};", "");
            assertThat(found(HEX, rest)).as(sheet.toString()).isEmpty();
        }
        for (Path source : files(VIEWS, ".java")) {
            assertThat(found(JAVA_COLOUR, read(source))).as(source.toString()).isEmpty();
        }
    }

    @Test
    void noWordIsWrittenInAView() {
        for (Path source : files(VIEWS, ".java")) {
            assertThat(found(LITERAL, read(source))).as(source.toString()).isEmpty();
        }
        assertThat(found(LITERAL, "new Label(\"Queue\")")).isNotEmpty();
        assertThat(found(LITERAL, "setText(\n  \"été\")")).isNotEmpty();
    }

    private static Map<String, String> tokens(Theme theme) {
        String css = read(CSS.resolve("vigie.css"));
        int start = css.indexOf("." + theme.styleClass() + " {");
        Map<String, String> tokens = new TreeMap<>();
        Matcher matcher = TOKEN.matcher(css.substring(start, css.indexOf('}', start)));
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    /// Contrast ratio of WCAG 2.2 (relative luminance of sRGB).
    private static double contrast(Map<String, String> tokens, String one, String other) {
        double a = luminance(Objects.requireNonNull(tokens.get(one)));
        double b = luminance(Objects.requireNonNull(tokens.get(other)));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255)
                + 0.7152 * linear(rgb >> 8 & 255)
                + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group()).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(f -> f.toString().endsWith(ending)).toList();
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
