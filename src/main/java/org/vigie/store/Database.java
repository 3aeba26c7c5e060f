package org.vigie.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The SQLite database of a data folder: one writer at a time, on its caller's thread, and a few
/// readers beside it. A write returns only after its commit is synced to disk.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 3;
    private static final int LOOK_UP_MILLIS = 50;

    /// 1,000 pages of 4 KiB with their frame headers, SQLite's own default distance.
    private static final long CHECKPOINT_BYTES = 1_000L * (4_096 + 24);

    private final Path file;
    private final Connection writer;
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Touched touched = new Touched();
    private volatile boolean closed;

    private Database(Path file, Connection writer) {
        this.file = file;
        this.writer = writer;
        if (writer instanceof SQLiteConnection told) {
            told.addUpdateListener(touched);
        }
    }

    /// Open, check and migrate the database of a folder.
    ///
    /// @throws FaultException `sqlite-too-old`, `database-newer`, `database-foreign`,
    ///   `database-migration-differs`, `database-setting-refused`; `database-damaged` after its
    ///   files were copied aside. The database is then as it was.
    public static Database open(DataFolder folder) throws FaultException {
        return open(folder, Migration.builtIn());
    }

    static Database open(DataFolder folder, List<Migration> steps) throws FaultException {
        Migrator migrator = new Migrator(steps);
        try {
            OwnerOnly.file(folder.database());
            Header header = Header.read(folder.database());
            if (!header.sane()) {
                throw Aside.damaged(folder);
            }
            Header.require(header.applicationId(), header.userVersion(), migrator.known());
            return open(folder, migrator);
        } catch (IOException e) {
            throw new FaultException(Fault.of("database-unwritable", "reason", "file"), e);
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    private static Database open(DataFolder folder, Migrator migrator)
            throws SQLException, FaultException {
        try (Connection memory = new SQLiteConfig().createConnection("jdbc:sqlite::memory:")) {
            Pragmas.requireLibrary(memory);
        }
        Connection writer = connect(folder.database(), false);
        try {
            migrator.require(writer);
            Pragmas.apply(writer, Pragmas.writer());
            quickCheck(writer);
            boolean changed = migrator.bring(writer);
            Database database = new Database(folder.database(), writer);
            if (changed) {
                database.checkpoint("TRUNCATE");
            }
            database.openReaders();
            return database;
        } catch (SQLException e) {
            FaultException fault = SqlFaults.of(e);
            boolean damaged = fault.fault().code().equals(SqlFaults.DAMAGED);
            FaultException said = damaged ? Aside.damaged(folder) : fault;
            writer.close();
            throw said;
        } catch (FaultException e) {
            writer.close();
            throw e;
        }
    }

    private void openReaders() throws SQLException, FaultException {
        for (int i = 0; i < READERS; i++) {
            Connection reader = connect(file, true);
            Pragmas.apply(reader, Pragmas.reader());
            readers.add(reader);
        }
    }

    private static Connection connect(Path file, boolean readOnly)
            throws SQLException, FaultException {
        String path = file.toAbsolutePath().toString();
        if (path.contains("?")) {
            throw new FaultException(Fault.of("data-folder-unusable"));
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(5_000);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    /// The damage itself is the database's word, not ours to log: it may quote a row.
    private static void quickCheck(Connection connection) throws SQLException {
        if (!Pragmas.read(connection, "quick_check(1)").equals("ok")) {
            throw new SQLException("quick_check", "", 11);
        }
    }

    /// Do `work` in one transaction; all of it is on disk when this returns, or none.
    ///
    /// @throws FaultException `database-closed` besides what the work throws
    <T> T write(Work<T> work) throws FaultException {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write");
        }
        writing.lock();
        try {
            if (closed) {
                throw new FaultException(Fault.of("database-closed"));
            }
            return written(work);
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        } finally {
            writing.unlock();
        }
    }

    private <T> T written(Work<T> work) throws SQLException, FaultException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            T result = finished(work, statement);
            checkpointWhenDue();
            return result;
        }
    }

    private <T> T finished(Work<T> work, Statement statement) throws SQLException, FaultException {
        boolean committed = false;
        try {
            T result = work.in(writer);
            statement.execute("COMMIT");
            committed = true;
            touched.committed();
            return result;
        } finally {
            if (!committed) {
                touched.rolledBack();
                rollBack(statement);
            }
        }
    }

    /// SQLite rolls back by itself on some errors and then refuses a second time; the first error
    /// is the one to tell.
    private static void rollBack(Statement statement) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            return;
        }
    }

    /// Return what committed writes touched.
    Touched touched() {
        return touched;
    }

    /// Do `work` on a read-only connection, against one consistent state.
    <T> T read(Work<T> work) throws FaultException {
        Connection reader = taken();
        try (Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            try {
                return work.in(reader);
            } finally {
                statement.execute("ROLLBACK");
            }
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        } finally {
            readers.add(reader);
        }
    }

    /// Once the database is closed no reader ever comes back.
    private Connection taken() throws FaultException {
        try {
            Connection reader = null;
            while (reader == null) {
                if (closed) {
                    throw new FaultException(Fault.of("database-closed"));
                }
                reader = readers.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            }
            return reader;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.of("interrupted"), e);
        }
    }

    /// Return the name this desk's log goes by, chosen at random when it is first asked for.
    public String deviceId() throws FaultException {
        return write(connection -> {
            Sql.update(
                    connection,
                    "INSERT INTO device VALUES (1, ?) ON CONFLICT DO NOTHING",
                    UUID.randomUUID().toString());
            return Sql.first(connection, row -> row.getString(1), "SELECT id FROM device")
                    .orElseThrow();
        });
    }

    /// Return the settings of the writer and of a reader as SQLite reports them, for `doctor`.
    public Map<String, Map<String, String>> settings() throws FaultException {
        return Map.of(
                "writer", write(connection -> read(connection, Pragmas.writer())),
                "reader", read(connection -> read(connection, Pragmas.reader())));
    }

    private static Map<String, String> read(Connection connection, Map<String, String> names)
            throws SQLException {
        for (var setting : names.entrySet()) {
            setting.setValue(Pragmas.read(connection, setting.getKey()));
        }
        return names;
    }

    /// What was committed is saved, whether the file can be tidied now or not.
    private void checkpointWhenDue() {
        if (walBytes() > CHECKPOINT_BYTES) {
            try {
                checkpoint("PASSIVE");
            } catch (SQLException e) {
                LOG.warn("the write-ahead log stays as long as it is: {}", e.getErrorCode());
            }
        }
    }

    private long walBytes() {
        return file.resolveSibling(file.getFileName() + "-wal").toFile().length();
    }

    /// @return whether somebody kept it from being done whole
    private boolean checkpoint(String mode) throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(" + mode + ")")) {
            return row.next() && row.getInt(1) != 0;
        }
    }

    /// Fold the write-ahead log into the database and truncate it, so that what was erased does not
    /// live on in it.
    ///
    /// @throws FaultException `erasure-unsettled` when a reader held on to it for seconds
    void settle() throws FaultException {
        writing.lock();
        try {
            if (checkpoint("TRUNCATE")) {
                throw new FaultException(Fault.of("erasure-unsettled"));
            }
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        } finally {
            writing.unlock();
        }
    }

    /// Close; waits for what is under way.
    @Override
    public void close() throws FaultException {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            List<Connection> all = new ArrayList<>();
            try {
                while (all.size() < READERS) {
                    all.add(taken());
                }
            } finally {
                closed = true;
            }
            for (Connection reader : all) {
                reader.close();
            }
            checkpoint("TRUNCATE");
            writer.close();
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        } finally {
            writing.unlock();
        }
    }
}
