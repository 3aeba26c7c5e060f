package org.vigie.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.ledger.Entry;
import org.vigie.ledger.EventType;
import org.vigie.ledger.export.ExportVerifier.Verified;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.SigningKey;
import org.vigie.ledger.tlog.VerifierKey.Type;
import org.vigie.review.FaultException;

class ExportTest {
    @TempDir Path root;

    private final SigningKey key = SigningKey.generate("vigie.example/device/desk-1");

    private Path export(String name, DrawnLog log) throws FaultException {
        Path folder = root.resolve(name);
        LogExport.write(
                folder,
                log.entries.size(),
                log,
                key,
                checkpoint -> key.sign(SignedNote.of(checkpoint.text())));
        return folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 255, 256, 257, 1_000})
    void whatIsExportedVerifies(int length) throws Exception {
        DrawnLog log = new DrawnLog(length);
        Path folder = export("log", log);
        Verified verified = ExportVerifier.verify(folder, key.verifier(Type.NOTE));
        assertThat(verified.size()).isEqualTo(length);
        assertThat(verified.disclosed()).isEqualTo(log.texts.size());
        assertThat(verified.trusted()).isTrue();
    }

    @Test
    void anotherKeyThanTheReadersIsRefused() throws Exception {
        Path folder = export("log", new DrawnLog(7));
        SigningKey other = SigningKey.generate("vigie.example/device/desk-1");
        assertThatThrownBy(() -> ExportVerifier.verify(folder, other.verifier(Type.NOTE)))
                .hasMessage("export-broken {file=key.vkey}");
        assertThat(ExportVerifier.verify(folder, null).trusted()).isFalse();
    }

    @Test
    void nothingIsWrittenOverAnotherFolder() throws Exception {
        Path folder = export("log", new DrawnLog(2));
        assertThatThrownBy(() -> export("log", new DrawnLog(3))).hasMessage("export-folder-used");
        assertThat(ExportVerifier.verify(folder, null).size()).isEqualTo(2);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static boolean verifies(Path folder) {
        try {
            ExportVerifier.verify(folder, null);
            return true;
        } catch (FaultException e) {
            assertThat(e.fault().code()).isIn("export-broken", "log-broken", "export-unreadable");
            return false;
        }
    }

    @Test
    void everySingleChangedByteOfEveryFileIsDetected() throws Exception {
        Path folder = export("log", new DrawnLog(4));
        for (Path file : files(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << at % 8);
                Files.write(file, changed);
                assertThat(verifies(folder)).as(file.getFileName() + " byte " + at).isFalse();
            }
            Files.write(file, bytes);
        }
        assertThat(verifies(folder)).isTrue();
    }

    @Test
    void everyTruncationAndEveryMissingFileIsDetected() throws Exception {
        Path folder = export("log", new DrawnLog(300));
        for (Path file : files(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int cut : new int[] {1, 2, bytes.length / 2, bytes.length}) {
                if (cut <= bytes.length && cut > 0) {
                    Files.write(file, Arrays.copyOf(bytes, bytes.length - cut));
                    assertThat(verifies(folder)).as(file + " -" + cut).isFalse();
                }
            }
            Files.delete(file);
            assertThat(verifies(folder)).as("without " + file).isFalse();
            Files.write(file, bytes);
        }
        Files.writeString(folder.resolve("tile/0/009"), "left behind");
        assertThat(verifies(folder)).isFalse();
    }

    /// Whoever holds the key can sign anything; the entries still tell on him.
    @Test
    void swapsRepetitionsAndRemovalsAreDetectedEvenWhenSignedAnew() throws Exception {
        List<Entry> sound = new DrawnLog(9).entries;
        List<List<Entry>> forged = new ArrayList<>();
        for (int i = 0; i + 1 < sound.size(); i++) {
            List<Entry> swapped = new ArrayList<>(sound);
            Collections.swap(swapped, i, i + 1);
            List<Entry> repeated = new ArrayList<>(sound);
            repeated.add(i + 1, sound.get(i));
            List<Entry> removed = new ArrayList<>(sound);
            removed.remove(i);
            forged.addAll(List.of(swapped, repeated, removed));
        }
        for (int i = 0; i < forged.size(); i++) {
            DrawnLog log = new DrawnLog(0);
            for (Entry entry : forged.get(i)) {
                log.entries.add(Entry.of(log.entries.size() + 1, entry.bytes()));
            }
            Path folder = export("forged-" + i, log);
            assertThat(verifies(folder)).as("forgery " + i).isFalse();
        }
    }

    @Test
    void anEarlierCheckpointOverALaterLogIsDetected() throws Exception {
        Path early = export("early", new DrawnLog(5));
        Path late = export("late", new DrawnLog(9));
        Files.copy(
                early.resolve("checkpoint"),
                late.resolve("checkpoint"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(verifies(late)).isFalse();
    }

    @Test
    void rulesAreHeldAndTheFirstBadEntryIsNamed() throws Exception {
        List<Map.Entry<EventType, Map<String, Object>>> broken =
                List.of(
                        Map.entry(
                                EventType.DECISION,
                                Map.of("category", "none", "actions", List.of(), "rung", 4)),
                        Map.entry(EventType.REVEAL_END, Map.of("reveal", 2, "millis", 1)),
                        Map.entry(EventType.UNDO, Map.of("undoes", 3, "undoes_event", "x")),
                        Map.entry(EventType.REVEAL, Map.of("rung", 9)),
                        Map.entry(EventType.REVEAL, Map.of("rung", 1, "second", "M-17")));
        for (int i = 0; i < broken.size(); i++) {
            DrawnLog log = new DrawnLog(12);
            log.add(broken.get(i).getKey(), "gen-9", broken.get(i).getValue(), "");
            Path folder = export("rule-" + i, log);
            assertThatThrownBy(() -> ExportVerifier.verify(folder, null))
                    .hasMessageContaining("sequence=13")
                    .hasMessageContaining("rule-broken");
        }
        DrawnLog twice = new DrawnLog(6);
        twice.add(
                EventType.DECISION,
                "gen-0",
                Map.of("category", "none", "actions", List.of(), "rung", 0),
                "");
        Path folder = export("twice", twice);
        assertThatThrownBy(() -> ExportVerifier.verify(folder, null))
                .hasMessageContaining("sequence=7");
    }

    @Test
    void aDisclosureOfAnotherTextIsDetectedAndARedactedOneIsNot() throws Exception {
        DrawnLog redacted = new DrawnLog(30);
        redacted.texts.remove(1);
        assertThat(ExportVerifier.verify(export("redacted", redacted), null).disclosed())
                .isEqualTo(4);
        DrawnLog lying = new DrawnLog(30);
        Disclosure first = lying.texts.getFirst();
        lying.texts.set(
                0,
                new Disclosure(
                        first.sequence(),
                        "reason",
                        new org.vigie.ledger.Commitment(first.commitment().salt(), "another")));
        Path folder = export("lying", lying);
        assertThatThrownBy(() -> ExportVerifier.verify(folder, null))
                .hasMessage("export-broken {file=disclosures.jsonl}");
    }

    @Test
    void theReadmesOwnCommandsVerifyTheExport() throws Exception {
        Path folder = export("log", new DrawnLog(40));
        Shell.assumePresent("openssl", "sha256sum", "xxd", "awk", "base64");
        List<String> commands =
                Files.readAllLines(folder.resolve("README.txt")).stream()
                        .filter(line -> line.matches("  (printf 30|head|grep|openssl|sed).*"))
                        .toList();
        assertThat(commands).hasSize(5);
        String script = "set -e\n" + String.join("\n", commands);
        assertThat(Shell.run(folder, "sh", "-c", script)).contains("Verified Successfully");
        Files.writeString(
                folder.resolve("checkpoint"),
                Files.readString(folder.resolve("checkpoint")).replaceFirst("\n40\n", "\n41\n"));
        assertThat(Shell.exit(folder, "sh", "-c", script)).isNotZero();
    }

    /// Return the path of a verifier that shares no code with ours.
    private Path independent() throws Exception {
        Shell.assumePresent("python3");
        Path script = root.resolve("verify.py");
        try (var in = ExportTest.class.getResourceAsStream("verify.py")) {
            Files.write(script, in.readAllBytes());
        }
        return script;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 1_000, 65_536, 100_000})
    void anIndependentVerifierAgrees(int length) throws Exception {
        Path script = independent();
        Path folder = export("log", new DrawnLog(length));
        Verified ours = ExportVerifier.verify(folder, null);
        assertThat(ours.size()).isEqualTo(length);
        assertThat(Shell.run(root, "python3", script.toString(), folder.toString()))
                .isEqualTo(ours.size() + " " + ours.root() + " " + ours.disclosed() + "\n");
    }

    @Test
    void anIndependentVerifierFindsAChangeInEachFileToo() throws Exception {
        Path script = independent();
        Path folder = export("forged", new DrawnLog(20));
        for (Path file : files(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            changed[bytes.length / 2] ^= 1;
            Files.write(file, changed);
            assertThat(verifies(folder)).isFalse();
            assertThat(Shell.exit(root, "python3", script.toString(), folder.toString()))
                    .as(file + "")
                    .isNotZero();
            Files.write(file, bytes);
        }
    }

    @Test
    void theCheckpointOfTheExportIsTheOneSigned() throws Exception {
        DrawnLog log = new DrawnLog(3);
        List<Checkpoint> signed = new ArrayList<>();
        Checkpoint written =
                LogExport.write(
                        root.resolve("log"),
                        3,
                        log,
                        key,
                        checkpoint -> {
                            signed.add(checkpoint);
                            return key.sign(SignedNote.of(checkpoint.text()));
                        });
        assertThat(signed).containsExactly(written);
    }
}
