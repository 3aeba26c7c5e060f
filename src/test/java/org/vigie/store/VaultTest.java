package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.store.GenerationStore.Admission.SAME_AGAIN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.LogVerifier;
import org.vigie.store.GenerationStore.Incoming;
import org.vigie.store.GenerationStore.Quarantined;

/// What is sealed, who can open it, and what is left when its key is gone.
class VaultTest {
    @TempDir Path root;

    @Test
    void mediaComeBackAndOnlyForTheirCase() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(incoming, Desks.incoming("g2")));
            for (var medium : incoming.mediaBySha256().entrySet()) {
                assertThat(desk.storage.vault().medium("g1", medium.getKey()))
                        .isEqualTo(medium.getValue());
                assertThatThrownBy(() -> desk.storage.vault().medium("g2", medium.getKey()))
                        .hasMessage("medium-unknown");
            }
        }
    }

    @Test
    void aChangedOrExchangedMediumIsRefused() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(incoming));
            List<Path> files = files();
            byte[] one = Files.readAllBytes(files.get(0));
            byte[] other = Files.readAllBytes(files.get(1));
            Files.write(files.get(0), other);
            Files.write(files.get(1), one);
            for (String sha256 : incoming.mediaBySha256().keySet()) {
                assertThatThrownBy(() -> desk.storage.vault().medium("g1", sha256))
                        .hasMessageStartingWith("sealed-damaged");
            }
            Files.delete(files.get(0));
            Files.delete(files.get(1));
            assertThatThrownBy(() -> desk.storage.vault().medium("g1", Desks.output(incoming)))
                    .hasMessageStartingWith("medium-lost");
        }
    }

    @Test
    void crashLeftoversAreSweptAtStart() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1")));
        }
        List<Path> kept = files();
        Path vault = root.resolve("vault");
        Path shelf = vault.resolve(vault.relativize(kept.getFirst()).getName(0));
        Files.write(shelf.resolve("00".repeat(16)), new byte[] {1});
        Files.write(shelf.resolve("11".repeat(16) + ".part"), new byte[] {1});
        Desks.open(root).close();
        assertThat(files()).isEqualTo(kept);
    }

    @Test
    void erasingTheKeyErasesEverythingButTheLog() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(incoming));
            desk.storage.journal().decide(Desks.verdict("g1"));
            desk.storage.vault().erase("g1");
            assertThatThrownBy(() -> desk.storage.vault().medium("g1", Desks.output(incoming)))
                    .hasMessage("generation-erased");
            assertThatThrownBy(() -> desk.storage.generations().generation("g1"))
                    .hasMessage("generation-erased");
            assertThatThrownBy(() -> desk.storage.vault().erase("g1"))
                    .hasMessage("generation-erased");
            assertThat(files()).isEmpty();
            assertThat(desk.storage.cases().recent(1).getFirst().verdict().reason())
                    .isEqualTo(Desks.REASON);
            assertThat(new LogVerifier().accept(desk.storage.events().after(0, 9))).isEmpty();
            assertThat(desk.storage.generations().admit(List.of(incoming)))
                    .containsExactly(SAME_AGAIN);
        }
    }

    @Test
    void nothingPrivateIsReadableOnDisk() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(incoming));
            desk.storage.journal().decide(Desks.verdict("g1"));
            desk.storage
                    .generations()
                    .quarantine(
                            new Quarantined(
                                    "drop",
                                    "CANARY-ORIGIN",
                                    "flag-malformed",
                                    Map.of(),
                                    "CANARY-BYTES".getBytes(StandardCharsets.UTF_8)));
            assertThat(Files.size(root.resolve("vigie.db-wal"))).isPositive();
            assertNoCanary("mod-7");
        }
        assertNoCanary("mod-7");
    }

    private void assertNoCanary(String control) throws Exception {
        boolean seen = false;
        try (var paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(path, StandardCharsets.ISO_8859_1);
                assertThat(text).as("%s", path).doesNotContain("CANARY");
                seen |= text.contains(control);
            }
        }
        assertThat(seen).isTrue();
    }

    private List<Path> files() throws Exception {
        if (Files.notExists(root.resolve("vault"))) {
            return List.of();
        }
        try (var paths = Files.walk(root.resolve("vault"))) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
