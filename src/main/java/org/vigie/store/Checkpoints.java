package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.SigningKey;
import org.vigie.ledger.tlog.Tile;
import org.vigie.ledger.tlog.TreeBuilder;
import org.vigie.ledger.tlog.TreeReader;
import org.vigie.ledger.tlog.VerifierKey;
import org.vigie.ledger.tlog.VerifierKey.Type;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Signs this device's log, so that whoever keeps a checkpoint can tell later whether anything
/// before it was changed or cut off.
public final class Checkpoints {
    private static final int PAGE = 4_096;

    private final Database database;
    private final EventStore events;
    private final Keyring keyring;
    private final String origin;
    private final InstantSource now;

    /// The tree over the leaves read so far; more are read when they are needed.
    private final TreeBuilder tree = new TreeBuilder((tile, hashes) -> {});

    Checkpoints(
            Database database,
            EventStore events,
            Keyring keyring,
            Identity identity,
            InstantSource now) {
        this.database = database;
        this.events = events;
        this.keyring = keyring;
        this.origin = "vigie.local/device/" + identity.deviceId();
        this.now = now;
    }

    /// Return the key the log is signed with; made when it is first asked for.
    public SigningKey key() throws FaultException {
        Optional<SigningKey> known = database.read(this::known);
        return known.isPresent() ? known.get() : database.write(this::make);
    }

    /// Return the public half.
    public VerifierKey verifier() throws FaultException {
        return key().verifier(Type.NOTE);
    }

    private Optional<SigningKey> known(Connection connection) throws SQLException, FaultException {
        return Sql.first(
                connection,
                row ->
                        SigningKey.of(
                                row.getString(1),
                                keyring.sealer().open(row.getBytes(2), "log-key")),
                "SELECT name, sealed FROM log_key");
    }

    private SigningKey make(Connection connection) throws SQLException, FaultException {
        Optional<SigningKey> known = known(connection);
        if (known.isPresent()) {
            return known.get();
        }
        SigningKey key = SigningKey.generate(origin);
        Sql.update(
                connection,
                "INSERT INTO log_key VALUES (1, ?, ?)",
                origin,
                keyring.sealer().seal(key.stored(), "log-key"));
        return key;
    }

    /// Return the latest checkpoint, empty before the first.
    public Optional<SignedNote> latest() throws FaultException {
        return database.read(Checkpoints::latest);
    }

    private static Optional<SignedNote> latest(Connection connection)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1")
                .flatMap(SignedNote::read);
    }

    /// Sign the log as it is now and record that. When nothing but the last checkpoint was recorded
    /// since, that one is returned.
    public SignedNote sign() throws FaultException {
        SigningKey key = key();
        long length = events.length();
        Optional<SignedNote> before = latest();
        if (before.isPresent() && size(before.get()) >= length - 1) {
            return before.get();
        }
        requireWhole();
        if (length == 0) {
            return key.sign(SignedNote.of(new Checkpoint(origin, 0, root(0)).text()));
        }
        Checkpoint checkpoint = new Checkpoint(origin, length, root(length));
        SignedNote note = key.sign(SignedNote.of(checkpoint.text()));
        return database.write(connection -> keep(connection, checkpoint, note));
    }

    private SignedNote keep(Connection connection, Checkpoint checkpoint, SignedNote note)
            throws SQLException, FaultException {
        int made =
                Sql.update(
                        connection,
                        "INSERT OR IGNORE INTO checkpoint VALUES (?, ?, ?, ?)",
                        checkpoint.size(),
                        now.instant().toEpochMilli(),
                        checkpoint.root(),
                        note.written());
        if (made == 1) {
            events.append(connection, recorded(EventType.CHECKPOINT, "", checkpoint));
        }
        return note;
    }

    private static EventDraft recorded(EventType type, String origin, Checkpoint checkpoint) {
        Map<String, Object> body =
                Map.of(
                        "origin", origin,
                        "size", checkpoint.size(),
                        "root", HexFormat.of().formatHex(checkpoint.root()));
        return new EventDraft(type, null, body, Map.of(), "");
    }

    private static long size(SignedNote note) {
        return Checkpoint.read(note.text()).map(Checkpoint::size).orElse(-1L);
    }

    /// Return the root of the first `length` entries.
    ///
    /// @throws IllegalArgumentException when more leaves than that were read before
    private byte[] root(long length) throws FaultException {
        synchronized (tree) {
            if (length < tree.size()) {
                throw new IllegalArgumentException("a log does not shrink");
            }
            while (tree.size() < length) {
                long stop = signedUpTo(tree.size(), length);
                int limit = (int) Math.min(PAGE, stop - tree.size());
                List<byte[]> leaves = leaves(tree.size(), limit);
                if (leaves.isEmpty()) {
                    throw new FaultException(Fault.of("log-cut"));
                }
                for (byte[] leaf : leaves) {
                    tree.add(leaf);
                }
                if (tree.size() == stop) {
                    requireAsSigned(stop);
                }
            }
            return tree.root();
        }
    }

    /// Return the size of the next checkpoint behind `size`, or `length` when there is none.
    private long signedUpTo(long size, long length) throws FaultException {
        return database.read(connection ->
                Sql.number(
                        connection,
                        "SELECT coalesce(min(size), ?) FROM checkpoint WHERE size > ? AND size < ?",
                        length,
                        size,
                        length));
    }

    /// A log that is not what was signed before is not signed again.
    private void requireAsSigned(long size) throws FaultException {
        Optional<byte[]> root =
                database.read(connection ->
                        Sql.first(
                                connection,
                                row -> row.getBytes(1),
                                "SELECT root FROM checkpoint WHERE size = ?",
                                size));
        if (root.isPresent() && !Arrays.equals(root.get(), tree.root())) {
            throw broken(size);
        }
    }

    /// Return the audit path of an entry in the log of the first `size` entries.
    ///
    /// @param index from 0
    public List<byte[]> inclusion(long index, long size) throws FaultException {
        Map<Tile, byte[]> tiles = new HashMap<>();
        TreeBuilder whole = new TreeBuilder(tiles::put);
        while (whole.size() < size) {
            int limit = (int) Math.min(PAGE, size - whole.size());
            for (byte[] leaf : leaves(whole.size(), limit)) {
                whole.add(leaf);
            }
        }
        whole.flush();
        return new TreeReader(
                        size,
                        tile -> {
                            byte[] hashes = tiles.get(tile);
                            if (hashes == null) {
                                throw new FaultException(Fault.of("log-cut"));
                            }
                            return hashes;
                        })
                .inclusion(index);
    }

    private List<byte[]> leaves(long after, int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> row.getBytes(1),
                        "SELECT leaf FROM event WHERE seq > ? ORDER BY seq LIMIT ?",
                        after,
                        limit));
    }

    /// A checkpoint as it was kept.
    public record Kept(long size, Instant at, byte[] root, SignedNote note) {}

    /// Return every checkpoint, oldest first.
    public List<Kept> all() throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> {
                            long size = row.getLong(1);
                            SignedNote note =
                                    SignedNote.read(row.getString(4))
                                            .orElseThrow(() -> broken(size));
                            return new Kept(
                                    size,
                                    Instant.ofEpochMilli(row.getLong(2)),
                                    row.getBytes(3),
                                    note);
                        },
                        "SELECT size, at, root, note FROM checkpoint ORDER BY size"));
    }

    /// Hold a kept checkpoint against the root that the log's own entries give.
    ///
    /// @throws FaultException `checkpoint-differs`
    public void check(Kept kept, byte[] root) throws FaultException {
        boolean well =
                Arrays.equals(kept.root(), root)
                        && kept.note().verify(verifier())
                        && kept.note()
                                .text()
                                .equals(new Checkpoint(origin, kept.size(), root).text());
        if (!well) {
            throw broken(kept.size());
        }
    }

    private static FaultException broken(long size) {
        return new FaultException(Fault.of("checkpoint-differs", "size", "" + size));
    }

    /// Refuse a log that is shorter than it was when it was last signed.
    ///
    /// @throws FaultException `log-cut`
    public void requireWhole() throws FaultException {
        long signed =
                database.read(c -> Sql.number(c, "SELECT coalesce(max(size), 0) FROM checkpoint"));
        if (events.length() <= signed && signed > 0) {
            throw new FaultException(Fault.of("log-cut"));
        }
    }

    /// Cosign the log of another desk, which its reader has verified whole, unless it contradicts
    /// what this desk saw of it before.
    ///
    /// @param signer the key its checkpoint verifies with; a log keeps the one it was first seen
    ///   with
    /// @param earlierRoot the root of that log at the size [#witnessedSize] names
    /// @throws FaultException `witness-contradicts`, or `witness-older` when this desk has seen
    ///   more
    public SignedNote witness(
            SignedNote note, Checkpoint checkpoint, VerifierKey signer, byte[] earlierRoot)
            throws FaultException {
        SigningKey key = key();
        return database.write(connection -> {
            requireConsistent(connection, checkpoint, signer, earlierRoot);
            Sql.update(
                    connection,
                    "INSERT OR REPLACE INTO witnessed VALUES (?, ?, ?, ?, ?)",
                    checkpoint.origin(),
                    signer.text(),
                    checkpoint.size(),
                    checkpoint.root(),
                    now.instant().toEpochMilli());
            events.append(
                    connection, recorded(EventType.WITNESSED, checkpoint.origin(), checkpoint));
            return key.cosign(note, now.instant());
        });
    }

    private static void requireConsistent(
            Connection connection, Checkpoint checkpoint, VerifierKey signer, byte[] earlierRoot)
            throws SQLException, FaultException {
        if (seen(connection, checkpoint.origin()) > checkpoint.size()) {
            throw new FaultException(Fault.of("witness-older"));
        }
        Optional<byte[]> root =
                Sql.first(
                        connection,
                        row ->
                                row.getString(2).equals(signer.text())
                                        ? row.getBytes(1)
                                        : new byte[0],
                        "SELECT root, verifier FROM witnessed WHERE origin = ?",
                        checkpoint.origin());
        if (root.isPresent() && !Arrays.equals(root.get(), earlierRoot)) {
            throw new FaultException(Fault.of("witness-contradicts"));
        }
    }

    /// Return how much of a log this desk has seen before, 0 for nothing.
    public long witnessedSize(String origin) throws FaultException {
        return database.read(connection -> seen(connection, origin));
    }

    private static long seen(Connection connection, String origin)
            throws SQLException, FaultException {
        return Sql.number(connection, "SELECT size FROM witnessed WHERE origin = ?", origin);
    }
}
