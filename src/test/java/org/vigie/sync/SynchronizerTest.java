package org.vigie.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.vigie.intake.Summary;
import org.vigie.ledger.EventType;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.sync.SyncStatus.State;

class SynchronizerTest {
    private Rig rig;
    private ScheduledExecutorService scheduler;

    @BeforeEach
    void start() throws IOException, FaultException {
        rig = new Rig();
        scheduler = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterEach
    void stop() {
        rig.close();
        scheduler.shutdownNow();
    }

    @Test
    void oneRoundPushesThenPullsAndSaysSo() throws FaultException {
        rig.outbox.notes(3);
        rig.server.effect(2, "conflict");
        rig.puller = () -> new Summary(2, 1, 0, 0, java.util.Map.of());
        List<State> states = new CopyOnWriteArrayList<>();
        try (Desk.Subscription watch =
                rig.synchronizer.onChange(status -> states.add(status.state()))) {
            assertThat(watch).isNotNull();
            assertThat(rig.synchronizer.status().state()).isEqualTo(State.OFF);
            SyncReport report = rig.synchronizer.once();
            assertThat(report)
                    .isEqualTo(
                            new SyncReport(3, 3, 1, new Summary(2, 1, 0, 0, java.util.Map.of())));
        }
        assertThat(states).startsWith(State.SENDING).endsWith(State.IDLE);
        assertThat(rig.synchronizer.status())
                .isEqualTo(new SyncStatus(State.IDLE, 0, rig.pace.now(), null));
        rig.outbox.notes(1);
        int before = states.size();
        rig.synchronizer.once();
        assertThat(states).as("nobody listens any more").hasSize(before);
    }

    @Test
    void aListenerThatFailsHarmsNobody() throws FaultException {
        rig.outbox.notes(1);
        try (Desk.Subscription bad =
                rig.synchronizer.onChange(status -> {
                    throw new IllegalStateException("listener");
                })) {
            assertThat(rig.synchronizer.once().pushed()).isEqualTo(1);
            assertThat(bad).isNotNull();
        }
    }

    @Test
    void saysWhatIsWrong() {
        rig.outbox.notes(3);
        rig.server.script(Trouble.STATUS_401);
        assertRound("feed-refused-sign-in", State.SIGN_IN);
        rig.connection.forgive();
        rig.server.plague(1, 1, Trouble.DROP_BEFORE);
        assertRound("feed-offline", State.OFFLINE);
        rig.server.heal();
        rig.server.claim(99);
        assertRound("feed-ahead", State.ATTENTION);
        assertThat(rig.synchronizer.status().waiting()).isEqualTo(3);
    }

    @Test
    void pullsEvenWhileItsEventsAreNotTaken() {
        AtomicInteger pulls = new AtomicInteger();
        rig.puller =
                () -> {
                    pulls.incrementAndGet();
                    return Summary.NOTHING;
                };
        rig.outbox.notes(1);
        rig.server.claim(99);
        assertRound("feed-ahead", State.ATTENTION);
        assertThat(pulls).hasValue(1);
    }

    @Test
    void aDefectInARoundIsAFaultNotTheEnd() {
        rig.puller =
                () -> {
                    throw new IllegalStateException("defect");
                };
        assertRound("feed-round-failed", State.ATTENTION);
    }

    @Test
    void runsByItselfAndDrainsAfterTheFeedHealsWithoutARestart() throws Exception {
        rig.server.plague(9, 1, Trouble.DROP_BEFORE, Trouble.STATUS_500, Trouble.NOT_JSON);
        rig.synchronizer.start(scheduler);
        rig.outbox.notes(300);
        await(() -> rig.synchronizer.status().state() == State.OFFLINE);
        assertThat(rig.outbox.highWater()).isZero();
        rig.server.heal();
        long healed = System.nanoTime();
        await(() -> rig.outbox.highWater() == 300);
        assertThat(Duration.ofNanos(System.nanoTime() - healed)).isLessThan(Duration.ofSeconds(10));
        rig.outbox.notes(5);
        await(() -> rig.outbox.highWater() == 305);
        rig.synchronizer.close();
        assertThat(rig.synchronizer.status().state()).isEqualTo(State.OFF);
    }

    @Test
    void aStuckUploadIsAbandonedAndTriedAgainWhileTheDeskWorksOn() throws Exception {
        rig.outbox.notes(1);
        rig.server.plague(9, 1, Trouble.HANG);
        rig.synchronizer.start(scheduler);
        await(() -> rig.server.requests() > 0);
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            rig.outbox.append(EventType.NOTE, "g", Instant.EPOCH);
            assertThat(rig.synchronizer.status()).isNotNull();
            rig.synchronizer.syncNow();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        await(() -> rig.server.requests() > 2);
        rig.server.heal();
        await(() -> rig.outbox.highWater() == 101);
    }

    @Test
    void aPersonCanSendNow() throws Exception {
        rig.server.token("renewed");
        rig.outbox.notes(1);
        rig.synchronizer.start(scheduler);
        await(() -> rig.synchronizer.status().state() == State.SIGN_IN);
        int requests = rig.server.requests();
        rig.server.token(HostileFeedServer.TOKEN);
        Thread.sleep(300);
        assertThat(rig.server.requests()).as("no hammering").isEqualTo(requests);
        rig.synchronizer.syncNow();
        await(() -> rig.outbox.highWater() == 1);
    }

    @Test
    void noSecretAndNoAddressReachesTheLog() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("org.vigie");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.TRACE);
        try {
            rig.outbox.append(EventType.NOTE, "gen-private", Instant.EPOCH);
            rig.outbox.notes(20);
            rig.server.poison(event -> event.contains("gen-private"), true);
            rig.synchronizer.start(scheduler);
            await(() -> rig.outbox.highWater() == 21);
            for (Trouble trouble : Trouble.values()) {
                rig.server.script(trouble);
                rig.outbox.notes(1);
                rig.synchronizer.syncNow();
                Thread.sleep(30);
            }
            await(() -> !lines.list.isEmpty());
        } finally {
            root.detachAppender(lines);
            ours.setLevel(null);
        }
        String said =
                List.copyOf(lines.list).stream()
                        .map(line -> line.getFormattedMessage() + " " + line.getThrowableProxy())
                        .collect(Collectors.joining("\n"));
        assertThat(said).contains("feed").doesNotContain("hunter2", "127.0.0.1", "gen-", "http");
    }

    private void assertRound(String code, State state) {
        assertThatThrownBy(() -> rig.synchronizer.once())
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
        Fault fault = rig.synchronizer.status().fault();
        assertThat(fault).isNotNull().extracting(Fault::code).isEqualTo(code);
        assertThat(rig.synchronizer.status().state()).isEqualTo(state);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
