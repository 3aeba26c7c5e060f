package org.vigie.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.inference.Accelerators;
import org.vigie.inference.ModelPack;
import org.vigie.review.FaultException;
import org.vigie.shelf.Arrival.Confirmation;

/// What it takes to add a model in a test: a shelf, the way onto it, and the runtime.
@SuppressWarnings("NullAway.Init")
abstract class AddingBench {
    @TempDir static Path home;

    static Accelerators accelerators;

    @TempDir Path data;
    Shelf shelf;
    Adding adding;

    @BeforeAll
    static void start() {
        accelerators = Accelerators.start(home, Thread::new);
    }

    @AfterAll
    static void stop() {
        accelerators.close();
    }

    @BeforeEach
    void make() {
        shelf = Shelf.in(data);
        adding = new Adding(shelf, TestRecords.in(data), InstantSource.fixed(Parcels.AT));
    }

    Path file(byte[] model) throws IOException {
        return Files.write(data.resolve("a-model.onnx"), model);
    }

    @Nullable Path labels(Preset preset) throws IOException {
        return preset.needsLabels()
                ? Files.writeString(data.resolve("tags.csv"), PresetGraphs.TAGS)
                : null;
    }

    Candidate look(byte[] model, Description description) throws Exception {
        return adding.look(new Adding.Request(file(model), description, null));
    }

    Candidate described(byte[] model, String manifest) throws Exception {
        Path file = Files.writeString(data.resolve("manifest.json"), manifest);
        return look(model, new Description.OfFile(file));
    }

    Adding.Added add(Candidate candidate) throws FaultException {
        Confirmation confirmation =
                candidate.flags().isEmpty() ? Confirmation.NONE : Confirmation.TYPED;
        return adding.add(candidate, confirmation, "M-17", accelerators);
    }

    void refused(String code, Candidate candidate) throws FaultException {
        assertThatThrownBy(() -> add(candidate)).hasMessageStartingWith(code);
        nothingCame();
    }

    void refused(String code, byte[] model, String manifest) throws FaultException {
        assertThatThrownBy(() -> described(model, manifest)).hasMessageStartingWith(code);
        nothingCame();
    }

    void nothingCame() throws FaultException {
        assertThat(shelf.all()).isEmpty();
        assertThat(shelf.history()).isEmpty();
    }

    static String text(String preset) throws FaultException {
        return Presets.builtIn().get(preset).contract().text();
    }

    static String with(String preset, String field) throws FaultException {
        return text(preset).replaceFirst("\\{", "{" + field + ",");
    }

    static ModelPack pack(Candidate candidate) throws FaultException {
        return ModelPack.of(candidate.manifest(), candidate.model(), candidate.labels());
    }
}
