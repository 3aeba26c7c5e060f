package org.vigie.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.FaultException;

class ModelPacksTest {
    private static final Path MODELS = Path.of("models");

    @Test
    void comeWithTheProgram() throws FaultException {
        assertThat(ModelPacks.builtIn().all())
                .extracting(ModelPack::id)
                .containsExactly(
                        "veil-8-colour",
                        "veil-8-grey",
                        "veil-16-colour",
                        "veil-16-grey",
                        "veil-32-colour",
                        "veil-32-grey",
                        "probe",
                        "line-drawing",
                        "skin");
        assertThat(ModelPacks.builtIn().all())
                .allSatisfy(pack -> {
                    assertThat(pack.manifest().licence().code()).isEqualTo("Apache-2.0");
                    assertThat(pack.manifest().scope().knownFailures()).isNotEmpty();
                    assertThat(pack.manifest().golden()).isNotEmpty();
                });
    }

    @Test
    void oneFlippedBitAndTheModelDoesNotLoad() {
        ModelPacks.Shelf shelf = changed("skin.onnx", bytes -> flipped(bytes, bytes.length / 2));
        assertThatThrownBy(() -> ModelPacks.read(shelf))
                .hasMessage("model-hash-differs {model=skin}");
    }

    @Test
    void aMissingModelIsNamed() {
        ModelPacks.Shelf shelf =
                name -> name.equals("veil-16-grey.onnx") ? null : Files.readAllBytes(path(name));
        assertThatThrownBy(() -> ModelPacks.read(shelf))
                .hasMessage("model-missing {model=veil-16-grey}");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"NHWC\"', '\"NCWH\"'",
        "'\"RGB\"', '\"GBR\"'",
        "'\"keep-aspect\"', '\"squash\"'",
        "'\"area\"', '\"lanczos\"'",
        "'\"task\": \"veil\"', '\"task\": \"guess\"'",
        "'\"manifestVersion\": 1', '\"manifestVersion\": 2'",
        "'\"id\": \"veil-8-colour\"', '\"id\": \"other\"'",
        "'\"cells\":8', '\"cells\":null'",
        "'\"cells\":8', '\"cells\":8, \"unheardOf\": 1'",
        "'\"opset\": 18,', ''",
    })
    void whatAManifestDoesNotSayPlainlyIsRefused(String from, String to) {
        ModelPacks.Shelf shelf =
                changed(
                        "veil-8-colour.json",
                        bytes -> {
                            String text = new String(bytes, UTF_8);
                            assertThat(text).contains(from);
                            return text.replace(from, to).getBytes(UTF_8);
                        });
        assertThatThrownBy(() -> ModelPacks.read(shelf))
                .hasMessage("model-damaged {model=veil-8-colour}");
    }

    private static ModelPacks.Shelf changed(String file, UnaryOperator<byte[]> change) {
        return name -> {
            byte[] bytes = Files.readAllBytes(path(name));
            return name.equals(file) ? change.apply(bytes) : bytes;
        };
    }

    private static byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= 1;
        return bytes;
    }

    private static Path path(String name) {
        return MODELS.resolve(name);
    }
}
