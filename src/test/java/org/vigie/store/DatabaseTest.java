package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.FaultException;

class DatabaseTest {
    @TempDir Path root;

    @Test
    void everySettingIsInForceOnBothSides() throws Exception {
        try (DataFolder folder = DataFolder.open(root);
                Database database = Database.open(folder)) {
            assertThat(database.settings().get("writer"))
                    .isEqualTo(Pragmas.writer())
                    .containsEntry("journal_mode", "wal")
                    .containsEntry("synchronous", "2")
                    .containsEntry("wal_autocheckpoint", "0")
                    .containsEntry("trusted_schema", "0");
            assertThat(database.settings().get("reader")).isEqualTo(Pragmas.reader());
        }
    }

    @Test
    void aSettingThatDoesNotTakeIsRefused() throws Exception {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            assertThatThrownBy(() -> Pragmas.apply(memory, Map.of("journal_mode", "wal")))
                    .hasMessage("database-setting-refused {setting=journal_mode}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.2", "3.7.0", "2.99.99", "3.51"})
    void anOldLibraryIsRefused(String version) {
        assertThatThrownBy(() -> Pragmas.requireLibrary(version))
                .hasMessageStartingWith("sqlite-too-old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.3", "3.54.1", "3.52.0", "4.0.0"})
    void aSoundLibraryIsTaken(String version) throws Exception {
        Pragmas.requireLibrary(version);
    }

    @Test
    void readersCannotWrite() throws Exception {
        try (DataFolder folder = DataFolder.open(root);
                Database database = Database.open(folder)) {
            assertThatThrownBy(() ->
                            database.read(connection ->
                                    Sql.update(
                                            connection,
                                            "INSERT INTO feed_cursor" + " VALUES ('a', 'b')")))
                    .isInstanceOf(FaultException.class)
                    .hasMessageStartingWith("database-unwritable");
        }
    }

    @Test
    void whatFailsLeavesNothing() throws Exception {
        try (DataFolder folder = DataFolder.open(root);
                Database database = Database.open(folder)) {
            assertThatThrownBy(() ->
                            database.write(connection -> {
                                Sql.update(
                                        connection,
                                        "INSERT INTO feed_cursor" + " VALUES ('a', 'b')");
                                throw new IllegalStateException("half way");
                            }))
                    .hasMessage("half way");
            assertThat(count(database, "feed_cursor")).isZero();
        }
    }

    private static long count(Database database, String table) throws FaultException {
        return database.read(connection -> Sql.number(connection, "SELECT count(*) FROM " + table));
    }

    /// What Vigie knows, and one step more.
    private static List<Migration> andThen(String name, String sql) throws FaultException {
        List<Migration> steps = new ArrayList<>(Migration.builtIn());
        steps.add(new Migration(steps.size() + 1, name, sql));
        return steps;
    }

    @Test
    void migrationsAreTakenOnceAndInOrder() throws Exception {
        List<Migration> steps = andThen("more", "CREATE TABLE more (a TEXT) STRICT;");
        try (DataFolder folder = DataFolder.open(root)) {
            Database.open(folder).close();
            try (Database database = Database.open(folder, steps)) {
                assertThat(count(database, "migration")).isEqualTo(steps.size());
                assertThat(count(database, "more")).isZero();
            }
            Database.open(folder, steps).close();
            assertThat(Header.read(folder.database()).userVersion()).isEqualTo(steps.size());
            assertThat(Header.read(folder.database()).applicationId())
                    .isEqualTo(Pragmas.APPLICATION_ID);
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheOldForm() throws Exception {
        List<Migration> steps = andThen("bad", "CREATE TABLE more (a TEXT) STRICT; NONSENSE;");
        try (DataFolder folder = DataFolder.open(root)) {
            Database.open(folder).close();
            assertThatThrownBy(() -> Database.open(folder, steps))
                    .hasMessageStartingWith("database-failed");
            try (Database database = Database.open(folder)) {
                assertThat(count(database, "migration")).isEqualTo(steps.size() - 1);
                assertThatThrownBy(() -> count(database, "more"))
                        .isInstanceOf(FaultException.class);
            }
        }
    }

    @Test
    void aChangedMigrationIsRefused() throws Exception {
        try (DataFolder folder = DataFolder.open(root)) {
            Database.open(folder).close();
            List<Migration> changed = new ArrayList<>(Migration.builtIn());
            changed.set(0, new Migration(1, "001-foundation", "CREATE TABLE event (a);"));
            assertThatThrownBy(() -> Database.open(folder, changed))
                    .hasMessage("database-migration-differs {version=1}");
        }
    }

    @Test
    void aNewerDatabaseIsRefusedUntouched() throws Exception {
        try (DataFolder folder = DataFolder.open(root)) {
            Database.open(folder, andThen("later", "CREATE TABLE later (a TEXT) STRICT;")).close();
            byte[] before = Files.readAllBytes(folder.database());
            assertThatThrownBy(() -> Database.open(folder))
                    .hasMessageStartingWith("database-newer");
            assertThat(Files.readAllBytes(folder.database())).isEqualTo(before);
            assertThat(root.resolve("vigie.db-wal")).doesNotExist();
        }
    }

    @Test
    void anotherProgramsDatabaseIsRefusedUntouched() throws Exception {
        try (DataFolder folder = DataFolder.open(root)) {
            try (Connection other =
                            DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                    Statement statement = other.createStatement()) {
                statement.executeUpdate("PRAGMA application_id = 7");
                statement.executeUpdate("CREATE TABLE theirs (a)");
            }
            byte[] before = Files.readAllBytes(folder.database());
            assertThatThrownBy(() -> Database.open(folder)).hasMessage("database-foreign");
            assertThat(Files.readAllBytes(folder.database())).isEqualTo(before);
        }
    }

    @Test
    void damageIsNoticedAndKeptAside() throws Exception {
        try (Desks desk = Desks.open(root)) {
            for (int i = 0; i < 40; i++) {
                desk.storage.generations().admit(List.of(Desks.incoming("g" + i)));
            }
        }
        Path file = root.resolve("vigie.db");
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(7);
        int pages = sound.length / 4_096;
        for (int round = 0; round < 8; round++) {
            byte[] bad = sound.clone();
            int page = 1 + random.nextInt(pages - 1);
            for (int i = 0; i < 4_096; i++) {
                bad[page * 4_096 + i] = (byte) random.nextInt();
            }
            Files.write(file, bad);
            assertRefusedAndKept(bad);
        }
    }

    @Test
    void aCutOrForeignFileIsDamageToo() throws Exception {
        Desks.open(root).close();
        Path file = root.resolve("vigie.db");
        byte[] sound = Files.readAllBytes(file);
        for (byte[] bad :
                List.of(
                        Arrays.copyOf(sound, sound.length / 2),
                        Arrays.copyOf(sound, 50),
                        "not a database at all".repeat(300).getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, bad);
            assertRefusedAndKept(bad);
        }
    }

    private void assertRefusedAndKept(byte[] bad) throws Exception {
        try (DataFolder folder = DataFolder.open(root)) {
            assertThatThrownBy(() -> Database.open(folder).close())
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> {
                                assertThat(fault.fault().code()).isEqualTo("database-damaged");
                                Path copy = root.resolve(fault.fault().details().get("copy"));
                                assertThat(copy.resolve("vigie.db")).hasBinaryContent(bad);
                            });
            assertThat(folder.database()).exists();
            long copies = copies();
            assertThatThrownBy(() -> Database.open(folder).close())
                    .hasMessageStartingWith("database-damaged");
            assertThat(copies()).isEqualTo(copies);
        }
    }

    private long copies() throws Exception {
        try (var list = Files.list(root.resolve("aside"))) {
            return list.count();
        }
    }

    @Test
    void theLogCannotBeChangedEvenByOurselves() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1"), Desks.incoming("g2")));
            for (String sql :
                    List.of(
                            "DELETE FROM event WHERE seq = 2",
                            "UPDATE event SET type = 'note' WHERE seq = 1",
                            "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 2",
                            "INSERT OR REPLACE INTO event SELECT 3, event_id, device_id, type,"
                                    + " generation_id, at, leaf, bytes FROM event WHERE seq = 1",
                            "INSERT INTO event SELECT 4, '"
                                    + "x".repeat(36)
                                    + "', device_id, type,"
                                    + " generation_id, at, leaf, bytes FROM event WHERE seq = 1")) {
                assertThatThrownBy(() ->
                                desk.storage
                                        .database()
                                        .write(connection -> Sql.update(connection, sql)))
                        .as(sql)
                        .hasMessageStartingWith("database-failed");
            }
            assertThat(desk.storage.events().length()).isEqualTo(2);
        }
    }

    @Test
    void onlyTheOwnerCanReadAnything() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1")));
            try (var paths = Files.walk(root)) {
                for (Path path : paths.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as("%s", path)
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
                }
            }
        }
    }

    @Test
    void oneFolderHasOneHolder() throws Exception {
        try (DataFolder folder = DataFolder.open(root)) {
            assertThat(folder.root()).isEqualTo(root);
            assertThatThrownBy(() -> DataFolder.open(root)).hasMessage("data-folder-in-use");
        }
        DataFolder.open(root).close();
    }

    @Test
    void anotherDesksLogIsNotContinued() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1")));
            Identity other = new Identity("desk-2", "mod-7", "moderator", "");
            EventStore stranger =
                    new EventStore(
                            desk.storage.database(),
                            desk.keyring,
                            other,
                            Terms.ALONE,
                            () -> Desks.NOW);
            ClockRows clocks = new ClockRows(new Wholes(desk.storage.vault()), Reckoning.NONE);
            Journal journal =
                    new Journal(
                            desk.storage.database(),
                            stranger,
                            new DecisionRows(stranger, other, clocks));
            assertThatThrownBy(() -> journal.decide(Desks.verdict("g1")))
                    .hasMessage("device-differs");
        }
    }

    @Test
    void whatComesAfterTheEndIsRefusedAndDoesNotWait() throws Exception {
        try (DataFolder folder = DataFolder.open(root)) {
            Database database = Database.open(folder);
            database.close();
            assertThatThrownBy(() -> database.read(connection -> 1)).hasMessage("database-closed");
            assertThatThrownBy(() -> database.write(connection -> 1)).hasMessage("database-closed");
        }
    }

    @Test
    void aReaderThatHoldsOnKeepsTheLogFromBeingSettledAndThatIsSaid() throws Exception {
        try (DataFolder folder = DataFolder.open(root);
                Database database = Database.open(folder)) {
            database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("PRAGMA busy_timeout = 20");
                }
            });
            database.read(connection -> {
                Sql.number(connection, "SELECT count(*) FROM generation");
                database.deviceId();
                assertThatThrownBy(database::settle).hasMessage("erasure-unsettled");
                return 0;
            });
            database.settle();
            assertThat(root.resolve("vigie.db-wal")).isEmptyFile();
        }
    }
}
