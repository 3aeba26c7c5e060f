package org.vigie.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vigie.ledger.tlog.VerifierKey.Type;
import org.vigie.review.FaultException;

class SignedNoteTest {
    /// The example of the Go implementation of signed notes.
    private static final String PUBLISHED_KEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_NOTE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final Checkpoint CHECKPOINT =
            new Checkpoint("vigie.example/device/1", 3, Merkle.empty());

    private final SigningKey log = SigningKey.generate("vigie.example/device/1");
    private final SigningKey witness = SigningKey.generate("vigie.example/lead/2");

    @Test
    void aPublishedNoteVerifiesWithItsPublishedKey() {
        VerifierKey key = VerifierKey.read(PUBLISHED_KEY).orElseThrow();
        SignedNote note = SignedNote.read(PUBLISHED_NOTE).orElseThrow();
        assertThat(key.text()).isEqualTo(PUBLISHED_KEY);
        assertThat(note.written()).isEqualTo(PUBLISHED_NOTE);
        assertThat(note.verify(key)).isTrue();
        SignedNote changed = new SignedNote(note.text().replace("know", "now"), note.lines());
        assertThat(changed.verify(key)).isFalse();
    }

    @Test
    void aKeyWhoseIdIsNotItsOwnIsNoKey() {
        assertThat(VerifierKey.read(PUBLISHED_KEY.replace("c74f20a3", "c74f20a4"))).isEmpty();
        assertThat(VerifierKey.read("nonsense")).isEmpty();
        assertThat(VerifierKey.read("a+00000000+????")).isEmpty();
    }

    @Test
    void logAndWitnessSignTheSameCheckpoint() {
        SignedNote signed =
                witness.cosign(
                        log.sign(SignedNote.of(CHECKPOINT.text())),
                        Instant.parse("2026-01-04T10:40:00Z"));
        SignedNote read = SignedNote.read(signed.written()).orElseThrow();
        assertThat(read.verify(log.verifier(Type.NOTE))).isTrue();
        assertThat(read.verify(witness.verifier(Type.COSIGNATURE))).isTrue();
        assertThat(read.verify(witness.verifier(Type.NOTE))).isFalse();
        assertThat(read.verify(SigningKey.generate("other").verifier(Type.NOTE))).isFalse();
        assertThat(Checkpoint.read(read.text())).contains(CHECKPOINT);
    }

    @Test
    void everyChangedByteOfASignedCheckpointIsNoticed() {
        String written = log.sign(SignedNote.of(CHECKPOINT.text())).written();
        VerifierKey key = log.verifier(Type.NOTE);
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            boolean verifies =
                    SignedNote.read(new String(changed, StandardCharsets.UTF_8))
                            .filter(note -> note.verify(key))
                            .isPresent();
            assertThat(verifies).as("byte " + i).isFalse();
        }
    }

    @Test
    void aKeyIsTakenUpAgain() {
        SigningKey again = SigningKey.of("vigie.example/device/1", log.stored());
        SignedNote note = again.sign(SignedNote.of("text\n"));
        assertThat(note.verify(log.verifier(Type.NOTE))).isTrue();
    }

    @Test
    void aProofFileProvesItsEntryAndNoOther() throws FaultException {
        List<byte[]> entries =
                List.of("a", "b", "c", "d", "e").stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList();
        Map<Tile, byte[]> tiles = new HashMap<>();
        TreeBuilder builder = new TreeBuilder(tiles::put);
        for (byte[] entry : entries) {
            builder.add(Merkle.leaf(entry));
        }
        builder.flush();
        SignedNote checkpoint =
                log.sign(SignedNote.of(new Checkpoint("o", 5, builder.root()).text()));
        TreeReader reader = new TreeReader(5, tile -> Objects.requireNonNull(tiles.get(tile)));
        for (int i = 0; i < entries.size(); i++) {
            TlogProof proof = new TlogProof(i, reader.inclusion(i), checkpoint);
            TlogProof read = TlogProof.read(proof.written()).orElseThrow();
            assertThat(read.written()).isEqualTo(proof.written());
            assertThat(read.proves(entries.get(i), log.verifier(Type.NOTE))).isTrue();
            assertThat(read.proves(entries.get((i + 1) % 5), log.verifier(Type.NOTE))).isFalse();
        }
        assertThat(TlogProof.read("c2sp.org/tlog-proof@v1\nindex 01\n\nx\n")).isEmpty();
    }

    @Test
    void bundlesKeepEntriesApart() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[65_535]);
        byte[] bundle = EntryBundle.write(entries);
        assertThat(EntryBundle.read(bundle).orElseThrow()).containsExactlyElementsOf(entries);
        assertThat(EntryBundle.read(Arrays.copyOf(bundle, bundle.length - 1))).isEmpty();
        assertThat(EntryBundle.read(new byte[] {0})).isEmpty();
    }
}
