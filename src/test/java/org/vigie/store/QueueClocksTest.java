package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.Clock;
import org.vigie.review.Course;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.review.Happening.What;
import org.vigie.review.QueueRow;
import org.vigie.store.GenerationStore.Incoming;

/// A row of the queue knows every clock of its case that is still to be met.
class QueueClocksTest {
    /// Asked for information twenty minutes after the flag.
    private static final Instant ASKED = Desks.NOW.plusSeconds(1_200);

    @TempDir Path root;

    /// Three deadlines; the first of them waits while information is asked for.
    private static List<Clock> reckoned(Generation generation) {
        Instant flagged = generation.flaggedAt();
        What last =
                generation.happenings().isEmpty()
                        ? What.INFORMATION_RECEIVED
                        : generation.happenings().getLast().what();
        Clock soonest = clock("acknowledge", "MY", flagged, 1, false);
        List<Clock> clocks = new ArrayList<>();
        clocks.add(
                last == What.INFORMATION_REQUESTED
                        ? soonest.with(new Course.Paused(ASKED, "information_requested"))
                        : soonest);
        clocks.add(clock("assess", "EU", flagged, 12, true));
        clocks.add(clock("answer", "IN", flagged, 2, true));
        clocks.add(clock("gone", "US", flagged, 48, true).with(new Course.Met(flagged, "removed")));
        return clocks;
    }

    private static Clock clock(String rule, String place, Instant start, int hours, boolean sure) {
        return new Clock(rule, place, start, start.plus(Duration.ofHours(hours)), sure);
    }

    private static Reckoning pack() {
        return new Reckoning("three", "ab".repeat(32), (generation, hint) -> reckoned(generation));
    }

    private static Incoming flagged(String id, What... happened) {
        Incoming plain = Desks.incoming(id);
        List<Happening> happenings =
                IntStream.range(0, happened.length)
                        .mapToObj(i -> new Happening(ASKED.plusSeconds(i), happened[i], ""))
                        .toList();
        Generation g = plain.generation();
        Generation generation =
                new Generation(
                        g.id(),
                        g.service(),
                        g.generatedAt(),
                        g.flaggedAt(),
                        g.prompt(),
                        g.media(),
                        g.requester(),
                        g.publication(),
                        g.complaints(),
                        g.signals(),
                        g.attempts(),
                        g.jurisdictions(),
                        g.unknownFields(),
                        happenings);
        return new Incoming(
                generation,
                plain.flagJson(),
                plain.mediaBySha256(),
                "drop",
                reckoned(generation),
                "adult",
                2);
    }

    private Desks open() throws FaultException {
        Terms terms = new Terms("", false, Duration.ZERO, pack());
        return Desks.open(root, terms, InstantSource.fixed(Desks.NOW));
    }

    private static QueueRow row(Desks desk) throws FaultException {
        return desk.storage.cases().queue(0, 1).getFirst();
    }

    private static List<String> rules(QueueRow row) {
        return row.clocks().stream().map(Clock::ruleId).toList();
    }

    @Test
    void thoseThatRunComeFirstAndThoseThatEndedNotAtAll() throws Exception {
        try (Desks desk = open()) {
            desk.storage.generations().admit(List.of(flagged("g1")));
            QueueRow row = row(desk);
            assertThat(rules(row)).containsExactly("acknowledge", "answer", "assess");
            assertThat(row.others()).extracting(Clock::ruleId).containsExactly("answer", "assess");
            assertThat(row.clock()).isEqualTo(row.shown());
            assertThat(row.clocks()).extracting(Clock::verified).containsExactly(false, true, true);
        }
    }

    @Test
    void oneThatWaitsIsNamedLastUntilItRunsOn() throws Exception {
        try (Desks desk = open()) {
            GenerationStore store = desk.storage.generations();
            store.admit(List.of(flagged("g1")));
            store.admit(List.of(flagged("g1", What.INFORMATION_REQUESTED)));
            QueueRow waits = row(desk);
            assertThat(rules(waits)).containsExactly("answer", "assess", "acknowledge");
            assertThat(waits.clocks().getLast().course())
                    .isEqualTo(new Course.Paused(ASKED, "information_requested"));
            assertThat(Objects.requireNonNull(waits.clock()).ruleId()).isEqualTo("answer");
            store.admit(
                    List.of(flagged("g1", What.INFORMATION_REQUESTED, What.INFORMATION_RECEIVED)));
            assertThat(rules(row(desk))).containsExactly("acknowledge", "answer", "assess");
        }
    }

    @Test
    void aWaitingClockIsThereFromTheFirstDelivery() throws Exception {
        try (Desks desk = open()) {
            desk.storage.generations().admit(List.of(flagged("g1", What.INFORMATION_REQUESTED)));
            assertThat(rules(row(desk))).containsExactly("answer", "assess", "acknowledge");
        }
    }

    /// A page of fifty rows is read by as many statements as a page of two.
    @Test
    void aPageIsReadByTheSameStatementsHoweverLongItIs() throws Exception {
        List<Incoming> many =
                IntStream.range(0, 50)
                        .mapToObj(i -> flagged("g%02d".formatted(i), What.INFORMATION_REQUESTED))
                        .toList();
        try (Desks desk = open()) {
            desk.storage.generations().admit(many);
            List<String> ids = many.stream().map(one -> one.generation().id()).toList();
            assertThat(statements(desk, ids.subList(0, 2))).isEqualTo(statements(desk, ids));
        }
    }

    private static int statements(Desks desk, List<String> ids) throws FaultException {
        AtomicInteger statements = new AtomicInteger();
        QueueRows rows = new QueueRows(desk.storage.vault());
        List<QueueRow> read =
                desk.storage
                        .database()
                        .read(connection -> rows.of(counted(connection, statements), ids));
        assertThat(read).hasSameSizeAs(ids);
        assertThat(read).allSatisfy(row -> assertThat(row.clocks()).hasSize(3));
        return statements.get();
    }

    private static Connection counted(Connection connection, AtomicInteger statements) {
        return (Connection)
                Proxy.newProxyInstance(
                        QueueClocksTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /// A desk from before waiting clocks were kept has them after its next start.
    @Test
    void anOlderDeskIsBroughtToItOnce() throws Exception {
        try (Desks desk = open()) {
            desk.storage.generations().admit(List.of(flagged("g1", What.INFORMATION_REQUESTED)));
            desk.storage.revision().begin();
            bring(desk);
            desk.storage
                    .database()
                    .write(connection -> {
                        int before = Migration.builtIn().size() - 1;
                        Sql.update(connection, "DROP TABLE clock_waiting");
                        Sql.update(connection, "DELETE FROM migration WHERE version > ?", before);
                        return Sql.update(connection, "PRAGMA user_version = " + before);
                    });
        }
        try (Desks desk = open()) {
            assertThat(rules(row(desk))).containsExactly("answer", "assess");
            assertThat(desk.storage.revision().begin()).isFalse();
            bring(desk);
            assertThat(rules(row(desk))).containsExactly("answer", "assess", "acknowledge");
            assertThat(desk.storage.revision().some()).isZero();
        }
    }

    private static void bring(Desks desk) throws FaultException {
        int some = desk.storage.revision().some();
        while (some > 0) {
            some = desk.storage.revision().some();
        }
    }
}
