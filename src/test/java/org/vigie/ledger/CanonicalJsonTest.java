package org.vigie.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.FaultException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    @SuppressWarnings("unchecked")
    private static String write(Map<?, ?> object) {
        Map<String, ?> named = (Map<String, ?>) object;
        return new String(CanonicalJson.write(named), StandardCharsets.UTF_8);
    }

    /// RFC 8785 §3.2.3, the property-sorting example.
    @Test
    void sortsByUtf16CodeUnit() {
        Map<String, String> object =
                Map.of(
                        "\u20ac", "Euro Sign",
                        "\r", "Carriage Return",
                        "\ufb33", "Hebrew Letter Dalet With Dagesh",
                        "1", "One",
                        "\ud83d\ude00", "Emoji: Grinning Face",
                        "\u0080", "Control",
                        "\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(write(object))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                                + "\"\u20ac\":\"Euro Sign\","
                                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /// testdata of the reference implementation: structures, french, unicode, weird.
    @Test
    void agreesWithThePublishedVectors() {
        Map<String, Object> structures =
                Map.of(
                        "1", Map.of("f", Map.of("f", "hi", "F", 5), "\n", 56),
                        "10", Map.of(),
                        "", "empty",
                        "a", Map.of(),
                        "111", List.of(Map.of()),
                        "A", Map.of());
        assertThat(write(structures))
                .isEqualTo(
                        "{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},"
                                + "\"10\":{},\"111\":[{}],\"A\":{},\"a\":{}}");
        assertThat(write(Map.of("pêche", 1, "péché", 2, "sin", 3, "peach", 4)))
                .isEqualTo("{\"peach\":4,\"péché\":2,\"pêche\":1,\"sin\":3}");
        assertThat(write(Map.of("Unnormalized Unicode", "A\u030a")))
                .isEqualTo("{\"Unnormalized Unicode\":\"A\u030a\"}");
        assertThat(write(Map.of("\u0080", "Control\u007f", "</script>", "Browser Challenge")))
                .isEqualTo("{\"</script>\":\"Browser Challenge\",\"\u0080\":\"Control\u007f\"}");
    }

    /// RFC 8785 §3.2.2: the string of the sample object, and its literals.
    @Test
    void escapesAsTheRfcDoes() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("string", "\u20ac$\u000F\nA'B\"\\\\\"/");
        object.put("literals", Arrays.asList(null, true, false));
        assertThat(write(object))
                .isEqualTo(
                        "{\"literals\":[null,true,false],"
                                + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(write(Map.of("c", "\b\t\n\f\r\u0000\u001f\u007f")))
                .isEqualTo("{\"c\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\"}");
    }

    @Test
    void hasNoFormForWhatIsOutsideTheSubset() {
        for (Object bad : List.of(1.5, 1L << 53, -(1L << 53), "\ud800", 'c', Map.of(1, 2))) {
            assertThatThrownBy(() -> write(Map.of("a", bad)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(write(Map.of("a", (1L << 53) - 1))).isEqualTo("{\"a\":9007199254740991}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":-0}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u000A\"}",
                "{\"a\":9007199254740992}",
                "{\"a\":123456789012345678901234567890}",
                "{\"a\":1}x",
                "{\"a\":1} ",
                "[1]",
                "null",
                "",
                "{"
            })
    void readsNothingButTheCanonicalForm(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FaultException.class)
                .hasMessage("json-not-canonical");
    }

    /// A sequence cut short, a stray continuation, a surrogate, beyond the last code point, and
    /// letters where no string is.
    @ParameterizedTest
    @ValueSource(strings = {"22c322", "22a922", "22eda08022", "22f490808022", "c3a9", "22c35c6e22"})
    void refusesStringsThatAreNoUtf8(String value) {
        byte[] json = HexFormat.of().parseHex("7b2261223a" + value + "7d");
        assertThatThrownBy(() -> CanonicalJson.read(json)).hasMessage("json-not-canonical");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] overlong = {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'};
        assertThatThrownBy(() -> CanonicalJson.read(overlong)).hasMessage("json-not-canonical");
    }

    @Test
    void deepNestingIsRefusedNotOverflown() {
        String deep = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);
        assertThatThrownBy(() -> CanonicalJson.read(deep.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("json-not-canonical");
    }

    @Test
    void readingWhatWasWrittenGivesItBack() throws Exception {
        Random random = new Random(8785);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Object> object = object(random, 3);
            byte[] bytes = CanonicalJson.write(object);
            Map<String, ?> read = CanonicalJson.read(bytes);
            assertThat(CanonicalJson.write(read)).isEqualTo(bytes);
            assertThat(read.keySet()).isEqualTo(object.keySet());
        }
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.put(text(random), value(random, depth));
        }
        return object;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> text(random);
            case 1 -> random.nextLong((1L << 54) - 1) - ((1L << 53) - 1);
            case 2 -> random.nextBoolean();
            case 3 -> object(random, depth - 1);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
        };
    }

    private static String text(Random random) {
        int[] scripts = {0x00, 0x20, 0x7f, 0xe9, 0x915, 0x2028, 0xfb33, 0x1f600};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(scripts[random.nextInt(scripts.length)] + random.nextInt(16));
        }
        return text.toString();
    }

    /// What reads is what writes: a reader of another make accepts an input exactly when writing
    /// what it read gives the same bytes.
    @Test
    void readsExactlyWhatWritesTheSame() throws Exception {
        JsonMapper other =
                JsonMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("a", Arrays.asList(null, true, false, -1, 0, 9_007_199_254_740_991L, "é\u0001"));
        object.put("b", Map.of("", Map.of(), "x\n", List.of(), "\ud83d\ude00", "\"\\/"));
        byte[] sound = CanonicalJson.write(object);
        String letters = "{}[]\":,\\u0e19-+. tfnrbTFN\u00e9\uff11";
        Random random = new Random(11);
        int accepted = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder(new String(sound, StandardCharsets.UTF_8));
            for (int change = random.nextInt(3); change >= 0; change--) {
                int place = random.nextInt(text.length());
                char letter = letters.charAt(random.nextInt(letters.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(place, letter);
                    case 1 -> text.insert(place, letter);
                    default -> text.deleteCharAt(place);
                }
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            boolean canonical;
            try {
                Map<?, ?> read = other.readValue(bytes, Map.class);
                canonical = Arrays.equals(write(read).getBytes(StandardCharsets.UTF_8), bytes);
            } catch (RuntimeException e) {
                canonical = false;
            }
            boolean ours;
            try {
                ours = Arrays.equals(CanonicalJson.write(CanonicalJson.read(bytes)), bytes);
            } catch (FaultException e) {
                ours = false;
            }
            assertThat(ours).as(text.toString()).isEqualTo(canonical);
            accepted += ours ? 1 : 0;
        }
        assertThat(accepted).isBetween(100, 39_000);
    }
}
