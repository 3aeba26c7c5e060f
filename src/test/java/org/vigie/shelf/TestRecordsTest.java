package org.vigie.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.inference.Accelerator;
import org.vigie.inference.Manifest;
import org.vigie.inference.ModelReport;

class TestRecordsTest {
    @TempDir Path data;

    @Test
    void theLastTestOfThisVeryModelIsRemembered() throws Exception {
        Manifest manifest = Parcels.of("open-nsfw", new byte[] {1}).manifest();
        TestRecords records = TestRecords.in(data);
        assertThat(records.last(manifest)).isEmpty();
        ModelReport right =
                new ModelReport("open-nsfw", Accelerator.CPU, true, true, 0.001, 0.01, 12.5, "");
        ModelReport failed =
                new ModelReport(
                        "open-nsfw",
                        Accelerator.CUDA,
                        false,
                        false,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        "no such device");
        records.keep(manifest, List.of(failed, right), Parcels.AT);
        Tested tested = TestRecords.in(data).last(manifest).orElseThrow();
        assertThat(tested.reports()).containsExactly(failed, right);
        assertThat(tested.at()).isEqualTo(Parcels.AT);
        assertThat(tested.right()).isFalse();
        records.keep(manifest, List.of(right), Parcels.AT);
        assertThat(records.last(manifest)).hasValueSatisfying(t -> assertThat(t.right()).isTrue());
        assertThat(records.last(Parcels.of("open-nsfw", new byte[] {2}).manifest())).isEmpty();
        Files.writeString(data.resolve("models/.tested/open-nsfw.json"), "{");
        assertThat(records.last(manifest)).isEmpty();
        assertThat(Shelf.in(data).all()).isEmpty();
    }
}
