package org.vigie.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vigie.review.FaultException;

/// Where the bytes of a model come from, and that they are the ones its manifest names.
class ModelPackTest {
    private final DrawnPack drawn = DrawnPacks.redOrGreen("colours");

    private int reads;
    private byte[] file = drawn.model();

    private ModelPack pack() throws FaultException {
        Manifest manifest = ManifestReader.read(drawn.json().getBytes(UTF_8));
        return ModelPack.of(
                manifest,
                () -> {
                    reads++;
                    return file;
                },
                Labels.of(manifest.labels()));
    }

    @Test
    void isReadAgainForEverySessionAndNotKept() throws FaultException {
        ModelPack pack = pack();
        assertThat(reads).isEqualTo(1);
        assertThat(pack.model()).isEqualTo(file);
        assertThat(pack.model()).isEqualTo(file);
        assertThat(reads).isEqualTo(3);
        assertThat(pack.file().inputs()).hasSize(1);
        assertThat(reads).as("what the file says is remembered").isEqualTo(3);
    }

    @Test
    void aFileThatBecameAnotherIsNotRun() throws FaultException {
        ModelPack pack = pack();
        file = file.clone();
        file[file.length / 2] ^= 1;
        assertThatThrownBy(pack::model).hasMessage("model-hash-differs {model=colours}");
        assertThatThrownBy(this::pack).hasMessage("model-hash-differs {model=colours}");
    }
}
