package org.vigie.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.inference.ModelPack;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

@SuppressWarnings("NullAway.Init")
class ShelfTest {
    private static final byte[] MODEL = {1, 2, 3, 4, 5};

    @TempDir Path data;
    private Shelf shelf;

    @BeforeEach
    void make() {
        shelf = Shelf.in(data);
    }

    @Test
    void aPackComesAsAWholeAndGoesAsAWhole() throws Exception {
        List<String> told = new ArrayList<>();
        Runnable end = shelf.onChange(() -> told.add("changed"));
        assertThat(shelf.all()).isEmpty();
        Parcel parcel = Parcels.of("sface-2021dec", MODEL);
        shelf.put(parcel);
        assertThat(shelf.all())
                .containsExactly(new Shelved.Whole(parcel.manifest(), parcel.arrival()));
        ModelPack pack = Shelf.in(data).load("sface-2021dec");
        assertThat(pack.manifest()).isEqualTo(parcel.manifest());
        assertThat(files()).containsExactly("arrival.json", "manifest.json", "model.onnx");
        shelf.remove("sface-2021dec", "M-02", Parcels.AT.plusSeconds(1));
        assertThat(shelf.all()).isEmpty();
        assertThat(shelf.load().packs()).isEmpty();
        assertThat(files()).containsExactly("arrival.json", "departure.json");
        assertThat(told).hasSize(2);
        end.run();
        shelf.put(Parcels.of("sface-2021dec", MODEL));
        assertThat(told).hasSize(2);
        assertThat(shelf.history())
                .extracting(move -> move.getClass().getSimpleName())
                .containsExactlyInAnyOrder("Came", "Went", "Came");
    }

    @Test
    void nobodyElseMayReadIt() throws Exception {
        shelf.put(Parcels.of("wd-tagger-v3", MODEL, Parcels.TAGS));
        try (Stream<Path> files = Files.walk(data.resolve("models"))) {
            assertThat(files)
                    .hasSize(7)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .endsWith("------"));
        }
    }

    @Test
    void labelsComeFromTheirFile() throws Exception {
        shelf.put(Parcels.of("wd-tagger-v3", MODEL, Parcels.TAGS));
        ModelPack pack = shelf.load("wd-tagger-v3");
        assertThat(pack.labels().names()).containsExactly("general", "explicit", "a, b");
        assertThat(pack.labels().categories()).containsExactly("9", "9", "0");
    }

    @Test
    void theSameIdComesOnlyOnce() throws Exception {
        shelf.put(Parcels.of("open-nsfw", MODEL));
        assertThatThrownBy(() -> shelf.put(Parcels.of("open-nsfw", new byte[] {9})))
                .hasMessageStartingWith("model-exists");
        assertThat(shelf.load("open-nsfw").manifest().bytes()).isEqualTo(MODEL.length);
        assertThatThrownBy(() -> shelf.remove("nobody", "M-17", Parcels.AT))
                .hasMessageStartingWith("model-unknown");
        assertThatThrownBy(() -> shelf.load("../models/open-nsfw"))
                .hasMessageStartingWith("model-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "model.onnx, XXXXX",
        "model.onnx, XXXXXX",
        "model.onnx, ''",
        "manifest.json, {}",
        "manifest.json, ''",
        "arrival.json, {}",
        "arrival.json, null",
    })
    void aDamagedPackIsOneFaultAndTheOthersAreUsed(String file, String text) throws Exception {
        shelf.put(Parcels.of("open-nsfw", MODEL));
        shelf.put(Parcels.of("yunet-2023mar", MODEL));
        Files.writeString(data.resolve("models/open-nsfw").resolve(file), text);
        onlyTheFirstIsDamaged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "manifest.json", "arrival.json"})
    void aMissingFileIsADamagedPack(String file) throws Exception {
        shelf.put(Parcels.of("open-nsfw", MODEL));
        shelf.put(Parcels.of("yunet-2023mar", MODEL));
        Files.delete(data.resolve("models/open-nsfw").resolve(file));
        onlyTheFirstIsDamaged();
        shelf.remove("open-nsfw", "M-17", Parcels.AT);
        assertThat(shelf.load().faults()).isEmpty();
    }

    @Test
    void aLinkIsNotAFile() throws Exception {
        shelf.put(Parcels.of("open-nsfw", MODEL));
        shelf.put(Parcels.of("yunet-2023mar", MODEL));
        Path model = data.resolve("models/open-nsfw/model.onnx");
        Path elsewhere = Files.move(model, data.resolve("elsewhere"));
        Files.createSymbolicLink(model, elsewhere);
        onlyTheFirstIsDamaged();
    }

    @Test
    void aManifestSomebodyChangedIsNotTheOneThatWasConfirmed() throws Exception {
        shelf.put(Parcels.of("open-nsfw", MODEL));
        shelf.put(Parcels.of("yunet-2023mar", MODEL));
        Path manifest = data.resolve("models/open-nsfw/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("0.2", "0.9"));
        onlyTheFirstIsDamaged();
    }

    @Test
    void labelsSomebodyChangedAreADamagedPack() throws Exception {
        shelf.put(Parcels.of("wd-tagger-v3", MODEL, Parcels.TAGS));
        Path labels = data.resolve("models/wd-tagger-v3/selected_tags.csv");
        Files.writeString(labels, Parcels.TAGS.replace("explicit", "general2"));
        assertThat(shelf.load().faults())
                .containsExactly(Fault.of("added-model-damaged", "model", "wd-tagger-v3"));
    }

    private void onlyTheFirstIsDamaged() throws FaultException {
        Shelf.Loaded loaded = shelf.load();
        assertThat(loaded.faults())
                .containsExactly(Fault.of("added-model-damaged", "model", "open-nsfw"));
        assertThat(loaded.packs()).extracting(ModelPack::id).containsExactly("yunet-2023mar");
    }

    @Test
    void whatACrashLeftIsNoPackAndIsClearedAway() throws Exception {
        shelf.put(Parcels.of("open-nsfw", MODEL));
        Path left = Files.createDirectories(data.resolve("models/.adding-1/deep"));
        Files.write(left.resolve("model.onnx"), MODEL);
        Path gone = Files.createDirectories(data.resolve("models/.gone/2"));
        Files.write(gone.resolve("model.onnx"), MODEL);
        Files.writeString(data.resolve("models/stray.txt"), "?");
        assertThat(shelf.all()).hasSize(1);
        assertThat(shelf.history()).hasSize(1);
        shelf.put(Parcels.of("yunet-2023mar", MODEL));
        assertThat(data.resolve("models/.adding-1")).doesNotExist();
        assertThat(gone).isEmptyDirectory();
        assertThat(shelf.all()).hasSize(2);
    }

    @Test
    void whatCannotBeWrittenChangesNothing() throws Exception {
        shelf.put(Parcels.of("open-nsfw", MODEL));
        Parcel parcel = Parcels.of("yunet-2023mar", MODEL);
        Files.writeString(
                data.resolve("models/.adding-" + parcel.arrival().record()), "in the way");
        Path models = data.resolve("models");
        Files.createDirectories(models.resolve(".gone"));
        Files.delete(models.resolve(".gone"));
        Files.writeString(models.resolve(".gone"), "in the way");
        assertThatThrownBy(() -> shelf.put(parcel)).hasMessageStartingWith("shelf-unwritable");
        assertThat(shelf.all()).hasSize(1);
    }

    @Test
    void aPackKilledAtAnyMomentIsThereAsAWholeOrNotAtAll() throws Exception {
        for (int round = 0; round < 4; round++) {
            Process child =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java") + "",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    KilledShelf.class.getName(),
                                    data.toString())
                            .redirectErrorStream(true)
                            .start();
            try (var lines = child.inputReader()) {
                for (int i = 0; i <= round * 3; i++) {
                    assertThat(lines.readLine()).isIn("came", "went");
                }
                Thread.sleep(3L * round);
                child.destroyForcibly().waitFor();
            }
            Shelf.Loaded loaded = Shelf.in(data).load();
            assertThat(loaded.faults()).isEmpty();
            assertThat(loaded.packs()).hasSizeLessThanOrEqualTo(1);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("models"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
