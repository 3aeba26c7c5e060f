package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestSchemaTest {

    static List<Path> builtIn() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("models"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("index.json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInManifestFits(Path file) throws IOException {
        assertThat(ManifestSchema.against(Files.readString(file))).isEmpty();
    }

    @Test
    void itKnowsEveryWordTheReaderKnows() {
        TreeSet<String> words = new TreeSet<>();
        words(JsonMapper.shared().readTree(ManifestSchema.text()), words);
        List<Class<?>> types =
                List.of(
                        Manifest.class,
                        InputContract.class,
                        OutputContract.class,
                        ResizeContract.class,
                        Reduction.class,
                        DetectorContract.class,
                        EmbeddingContract.class);
        List<Class<?>> enums = new ArrayList<>(List.of(Accelerator.class));
        for (Class<?> type : types) {
            enums.addAll(Stream.of(type.getDeclaredClasses()).filter(Class::isEnum).toList());
        }
        assertThat(enums).hasSizeGreaterThan(15);
        for (Class<?> type : enums) {
            for (Field field : type.getFields()) {
                JsonProperty word = field.getAnnotation(JsonProperty.class);
                assertThat(word).as(field.toString()).isNotNull();
                assertThat(words).contains(word.value());
            }
        }
    }

    private static void words(JsonNode node, TreeSet<String> words) {
        JsonNode known = node.path("enum");
        known.forEach(word -> words.add(word.asString("")));
        node.forEach(child -> words(child, words));
    }
}
