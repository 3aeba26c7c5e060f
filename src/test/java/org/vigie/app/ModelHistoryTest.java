package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.ledger.EventType;
import org.vigie.shelf.Parcels;
import org.vigie.shelf.Shelf;
import org.vigie.store.DataFolder;
import org.vigie.store.Keyring.Protection;
import org.vigie.ui.kit.Text;

@ResourceLock(Run.LOCK)
class ModelHistoryTest {
    @TempDir Path root;

    private Run vigie(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", desk().toString()));
        return Run.vigie(all.toArray(String[]::new));
    }

    private Path desk() {
        return root.resolve("desk");
    }

    private Path key() {
        return root.resolve("key");
    }

    @BeforeEach
    void setUp() {
        assertThat(vigie("setup", "--key-file", key() + "", "--actor", "M-02").code()).isZero();
    }

    private List<String> events(String type) {
        Run run = vigie("log", "list", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        return run.lines().stream()
                .filter(line -> line.contains("\"type\":\"" + type + "\""))
                .toList();
    }

    @Test
    void whatHappenedWithoutAKeyIsInTheLogOnceTheLogIsOpened() throws Exception {
        Shelf shelf = Shelf.in(desk());
        Parcels.put(shelf, "sface-2021dec");
        Parcels.put(shelf, "open-nsfw");
        assertThat(events("model_added"))
                .hasSize(2)
                .anySatisfy(event ->
                        assertThat(event)
                                .contains("\"model\":\"sface-2021dec\"")
                                .contains("\"flags\":[\"biometric\"]")
                                .contains("\"confirmation\":\"typed\"")
                                .contains("\"by\":\"M-17\"")
                                .contains("\"actor\":\"M-02\"")
                                .contains("\"model_digests\":[\"039058c6f2c0cb49"));
        assertThat(events("model_added")).hasSize(2);
        shelf.remove("open-nsfw", "M-02", Parcels.AT.plusSeconds(5));
        assertThat(events("model_removed")).hasSize(1);
        Parcels.put(shelf, "open-nsfw");
        assertThat(events("model_added")).hasSize(3);
        assertThat(events("model_removed")).hasSize(1);
        assertThat(vigie("log", "verify").code()).isZero();
    }

    @Test
    void anOpenDeskWritesItAtOnce() throws Exception {
        Parcels.put(Shelf.in(desk()), "open-nsfw");
        try (DataFolder folder = DataFolder.open(desk());
                Workstation workstation =
                        Workstation.open(
                                folder,
                                new Workstation.Opening(
                                        Packs.builtInPolicy(),
                                        Packs.builtInClocks(),
                                        Settings.fresh(),
                                        new Protection.KeyFile(key()),
                                        false,
                                        new Text(Locale.ENGLISH)))) {
            // Before the model, the clock pack was seen.
            assertThat(workstation.storage().events().length()).isEqualTo(2);
            Parcels.put(workstation.shelf(), "yunet-2023mar");
            assertThat(workstation.storage().events().length()).isEqualTo(3);
            workstation.shelf().remove("yunet-2023mar", "M-17", Parcels.AT);
            assertThat(workstation.storage().events().length()).isEqualTo(4);
        }
        assertThat(events(EventType.MODEL_ADDED.word())).hasSize(2);
        assertThat(events(EventType.MODEL_REMOVED.word())).hasSize(1);
    }

    @Test
    void recordsWithFreeTextNeverReachTheLog() throws Exception {
        Parcels.put(Shelf.in(desk()), "open-nsfw");
        Parcels.put(Shelf.in(desk()), "yunet-2023mar");
        Path arrival = desk().resolve("models/open-nsfw/arrival.json");
        Files.writeString(
                arrival, Files.readString(arrival).replace("M-17", "somebody with a name"));
        assertThat(events("model_added"))
                .singleElement()
                .satisfies(event -> assertThat(event).contains("yunet-2023mar"));
    }
}
