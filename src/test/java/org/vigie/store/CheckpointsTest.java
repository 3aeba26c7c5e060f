package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.Merkle;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.SigningKey;
import org.vigie.ledger.tlog.TlogProof;
import org.vigie.ledger.tlog.VerifierKey;
import org.vigie.ledger.tlog.VerifierKey.Type;
import org.vigie.review.FaultException;

class CheckpointsTest {
    @TempDir Path root;

    private interface Act {
        void on(Storage storage) throws Exception;
    }

    private void with(Act act) throws Exception {
        try (DataFolder folder = DataFolder.open(root);
                Keyring keyring = Keyring.throwAway(folder)) {
            Database database = Database.open(folder);
            Identity identity = new Identity(database.deviceId(), "M-1", "moderator", "test");
            try (Storage storage =
                    Storage.open(
                            folder,
                            database,
                            keyring,
                            identity,
                            Terms.ALONE,
                            InstantSource.system())) {
                act.on(storage);
            }
        }
    }

    private static void note(Storage storage, int times) throws FaultException {
        for (int i = 0; i < times; i++) {
            storage.events().append(new EventDraft(EventType.NOTE, null, Map.of(), Map.of(), ""));
        }
    }

    private static long size(SignedNote note) {
        return Checkpoint.read(note.text()).orElseThrow().size();
    }

    @Test
    void theKeyLastsAndNothingNewIsNotSignedTwice() throws Exception {
        with(storage -> {
            note(storage, 5);
            SignedNote first = storage.checkpoints().sign();
            assertThat(size(first)).isEqualTo(5);
            assertThat(storage.checkpoints().sign().written()).isEqualTo(first.written());
            assertThat(storage.events().length()).isEqualTo(6);
        });
        with(storage -> {
            note(storage, 1);
            SignedNote next = storage.checkpoints().sign();
            assertThat(size(next)).isEqualTo(7);
            assertThat(next.verify(storage.checkpoints().verifier())).isTrue();
            assertThat(storage.checkpoints().all()).hasSize(2);
        });
    }

    @Test
    void anEmptyLogHasTheRootOfNothing() throws Exception {
        with(storage -> {
            SignedNote note = storage.checkpoints().sign();
            Checkpoint checkpoint = Checkpoint.read(note.text()).orElseThrow();
            assertThat(checkpoint.size()).isZero();
            assertThat(checkpoint.root()).isEqualTo(Merkle.empty());
            assertThat(storage.checkpoints().all()).isEmpty();
        });
    }

    @Test
    void everyEntryIsProven() throws Exception {
        with(storage -> {
            note(storage, 300);
            SignedNote note = storage.checkpoints().sign();
            for (int index : List.of(0, 1, 254, 255, 256, 299)) {
                List<byte[]> path = storage.checkpoints().inclusion(index, 300);
                byte[] bytes = storage.events().after(index, 1).getFirst().bytes();
                assertThat(
                                new TlogProof(index, path, note)
                                        .proves(bytes, storage.checkpoints().verifier()))
                        .isTrue();
            }
        });
    }

    /// Whoever cuts the end of the log off meets the checkpoint that was signed over it.
    @Test
    void aLogThatWasCutBehindItsCheckpointIsRefused() throws Exception {
        with(storage -> {
            note(storage, 5);
            storage.checkpoints().sign();
        });
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + root.resolve("vigie.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER event_is_never_removed");
            statement.executeUpdate("DELETE FROM event WHERE seq > 4");
        }
        assertThatThrownBy(() -> with(storage -> {})).hasMessageStartingWith("log-cut");
    }

    @Test
    void keyAndCheckpointsAreNeverChanged() throws Exception {
        with(storage -> {
            note(storage, 2);
            storage.checkpoints().sign();
        });
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + root.resolve("vigie.db"));
                Statement statement = connection.createStatement()) {
            for (String sql :
                    List.of(
                            "DELETE FROM checkpoint",
                            "UPDATE checkpoint SET size = 1",
                            "DELETE FROM log_key",
                            "UPDATE log_key SET name = 'x'")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).isNotNull();
            }
        }
    }

    @Test
    void aWitnessRemembersAndRefusesContradictions() throws Exception {
        with(storage -> {
            Checkpoint first = new Checkpoint("other", 3, Merkle.leaf(new byte[] {3}));
            SignedNote note = SignedNote.of(first.text());
            Checkpoints witness = storage.checkpoints();
            VerifierKey key = SigningKey.generate("other").verifier(Type.NOTE);
            witness.witness(note, first, key, Merkle.empty());
            assertThat(witness.witnessedSize("other")).isEqualTo(3);
            Checkpoint later = new Checkpoint("other", 9, Merkle.leaf(new byte[] {9}));
            assertThatThrownBy(() -> witness.witness(note, later, key, Merkle.leaf(new byte[] {4})))
                    .hasMessageStartingWith("witness-contradicts");
            VerifierKey forged = SigningKey.generate("other").verifier(Type.NOTE);
            assertThatThrownBy(() -> witness.witness(note, later, forged, first.root()))
                    .hasMessageStartingWith("witness-contradicts");
            witness.witness(note, later, key, first.root());
            assertThatThrownBy(() -> witness.witness(note, first, key, first.root()))
                    .hasMessageStartingWith("witness-older");
        });
    }

    /// A history that was rewritten and chained anew has leaves of its own; it is not signed again.
    @Test
    void aLogThatIsNotWhatWasSignedBeforeIsNotSignedAgain() throws Exception {
        with(storage -> {
            note(storage, 5);
            storage.checkpoints().sign();
            note(storage, 300);
        });
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + root.resolve("vigie.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER event_is_never_changed");
            statement.executeUpdate("UPDATE event SET leaf = randomblob(32) WHERE seq = 2");
        }
        with(storage ->
                assertThatThrownBy(() -> storage.checkpoints().sign())
                        .hasMessageStartingWith("checkpoint-differs"));
    }
}
