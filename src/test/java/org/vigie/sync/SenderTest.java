package org.vigie.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.ledger.Effect;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;

class SenderTest {
    private static final String DEVICE = MemoryOutbox.DEVICE;

    private Rig rig;

    @BeforeEach
    void start() throws IOException, FaultException {
        rig = new Rig();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void sendsTheLogInOrderAndNotesWhatBecameOfIt() throws FaultException {
        rig.outbox.notes(6);
        rig.server.effect(2, "concur");
        rig.server.effect(3, "late");
        rig.server.effect(4, "conflict");
        rig.server.effect(5, "transmogrified");
        Sender.Sent sent = rig.sender.push(() -> {});
        assertThat(sent.pushed()).isEqualTo(6);
        assertThat(sent.attention()).isEqualTo(2);
        assertArrived();
        assertThat(rig.outbox.effects)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                1L, Effect.EFFECTIVE,
                                2L, Effect.CONCUR,
                                3L, Effect.LATE,
                                4L, Effect.CONFLICT,
                                6L, Effect.EFFECTIVE));
        assertThat(rig.outbox.refused).isEqualTo(Map.of(5L, "feed-effect-unknown"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STATUS_401", "STATUS_403", "STATUS_409", "REDIRECT", "GIANT_BODY"})
    void survivesEachTroubleAloneWithoutLosingOrDoubling(Trouble trouble) throws FaultException {
        rig.outbox.notes(30);
        rig.server.script(trouble, trouble, trouble);
        rig.sender.push(() -> {});
        assertArrived();
    }

    @ParameterizedTest
    @EnumSource(names = {"STATUS_401", "STATUS_403", "REDIRECT", "GIANT_BODY"})
    void recoversFromATroubleThatEndsTheRound(Trouble trouble) throws FaultException {
        rig.outbox.notes(30);
        rig.server.script(trouble);
        assertThat(FeedAddressTest.code(() -> rig.sender.push(() -> {}))).startsWith("feed-");
        assertThat(rig.outbox.highWater()).isZero();
        rig.connection.forgive();
        rig.sender.push(() -> {});
        assertArrived();
    }

    @Test
    void everyTryOfARequestCarriesTheSameKeyAndOtherRequestsAnother() throws FaultException {
        rig.outbox.notes(150);
        rig.server.script(Trouble.DELAY, Trouble.DROP_AFTER, Trouble.CLOSE_MID_BODY);
        rig.sender.push(() -> {});
        List<String> seen = rig.server.seen();
        assertThat(seen).hasSize(5);
        assertThat(seen.get(1)).isEqualTo(seen.get(2)).isEqualTo(seen.get(3));
        assertThat(List.of(seen.get(0), seen.get(1), seen.get(4))).doesNotHaveDuplicates();
    }

    /// With the deadlines of a workstation: short ones would count a busy machine's second tries.
    @Test
    void daysOfflineDrainInBatchesThatStayWithinTheirLimits() throws IOException, FaultException {
        rig.close();
        rig = new Rig(Deadlines.DEFAULT);
        rig.outbox.notes(10_000);
        assertThat(rig.sender.push(() -> {}).pushed()).isEqualTo(10_000);
        assertArrived();
        assertThat(rig.server.requests()).isEqualTo(101);
    }

    @Test
    void largeEventsMakeSmallBatches() throws FaultException {
        String large = "\"quoted\" ".repeat(5_000);
        for (int i = 0; i < 60; i++) {
            rig.outbox.append(EventType.NOTE, "g", Instant.EPOCH, Map.of("large", large));
        }
        rig.sender.push(() -> {});
        assertArrived();
        assertThat(rig.server.requests()).isBetween(4, 8);
        assertThat(rig.server.largest()).isLessThanOrEqualTo(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 37, 100, 101, 250})
    void anEventTheServerRefusesIsKeptAsideAndTheOthersFollow(int poisoned) throws FaultException {
        rig.outbox.notes(250);
        rig.server.poison(event -> event.contains("\"n\":" + (poisoned - 1) + "}"), true);
        Sender.Sent sent = rig.sender.push(() -> {});
        assertThat(sent.pushed()).isEqualTo(250);
        assertThat(sent.attention()).isEqualTo(1);
        assertThat(rig.outbox.refused).isEqualTo(Map.of((long) poisoned, "feed-refused-content"));
        List<String> expected = new ArrayList<>(rig.outbox.texts());
        expected.set(poisoned - 1, "");
        assertThat(rig.server.received(DEVICE)).isEqualTo(expected);
        assertThat(rig.server.requests()).isLessThan(30);
    }

    @Test
    void aServerThatRefusesEvenThePlaceStopsDeliveryThereWithoutLosingAnything()
            throws FaultException {
        rig.outbox.notes(20);
        rig.server.poison(event -> event.contains("\"n\":11}"), false);
        for (int round = 0; round < 3; round++) {
            assertThat(FeedAddressTest.code(() -> rig.sender.push(() -> {})))
                    .isEqualTo("feed-refused-event");
            assertThat(rig.outbox.highWater()).isEqualTo(11);
            assertThat(rig.outbox.refused).isEmpty();
        }
        rig.server.poison(event -> false, false);
        rig.sender.push(() -> {});
        assertArrived();
    }

    @Test
    void aForkStopsDeliveryUntilSomebodyAsks() throws FaultException {
        MemoryOutbox clone = new MemoryOutbox();
        clone.append(EventType.NOTE, "elsewhere", Instant.EPOCH);
        FeedConnection second = rig.connect(HostileFeedServer.TOKEN);
        new Sender(second, clone, DEVICE, new UndoWindow(Rig.WINDOW, rig.pace)).push(() -> {});
        rig.outbox.notes(5);
        for (int i = 0; i < 5; i++) {
            assertThat(FeedAddressTest.code(() -> rig.sender.push(() -> {})))
                    .isEqualTo("feed-conflict-sequence");
        }
        assertThat(rig.server.requests()).as("hello and one try each").isEqualTo(4);
        assertThat(rig.outbox.highWater()).isZero();
        assertThat(rig.server.received(DEVICE)).isEqualTo(clone.texts());
        rig.server.forget(DEVICE, 0);
        rig.sender.release();
        rig.sender.push(() -> {});
        assertArrived();
    }

    @Test
    void aServerThatLostEventsGetsThemAgain() throws FaultException {
        rig.outbox.notes(120);
        rig.sender.push(() -> {});
        rig.server.forget(DEVICE, 17);
        rig.restart();
        assertThat(rig.sender.push(() -> {}).pushed()).isEqualTo(103);
        assertArrived();
        assertThat(rig.outbox.highWater()).isEqualTo(120);
    }

    @Test
    void aServerThatLosesEventsInTheMiddleOfADeliveryGetsThemAgain() throws FaultException {
        rig.outbox.notes(10);
        rig.sender.push(() -> {});
        rig.server.forget(DEVICE, 3);
        rig.outbox.notes(10);
        rig.sender.push(() -> {});
        assertArrived();
    }

    @Test
    void aServerAheadOfTheLogIsAnAlarmAndNothingIsSkipped() throws FaultException {
        rig.outbox.notes(10);
        rig.server.claim(11);
        assertThat(FeedAddressTest.code(() -> rig.sender.push(() -> {}))).isEqualTo("feed-ahead");
        assertThat(rig.outbox.highWater()).isZero();
        assertThat(rig.server.received(DEVICE)).isEmpty();
        rig.server.claim(-1);
        rig.sender.push(() -> {});
        assertArrived();
    }

    @Test
    void aClaimForEventsThatWereNotSentIsNotBelieved() throws FaultException {
        rig.outbox.notes(250);
        rig.server.claim(250);
        rig.sender.push(() -> {});
        assertArrived();
        assertThat(rig.outbox.effects.keySet())
                .containsAll(LongStream.rangeClosed(1, 250).boxed().toList());
    }

    @Test
    void aServerThatNeverMovesIsGivenUpUntilTheNextRound() throws FaultException {
        rig.outbox.notes(10);
        rig.server.claim(0);
        assertThat(FeedAddressTest.code(() -> rig.sender.push(() -> {})))
                .isEqualTo("feed-stands-behind");
        assertThat(rig.outbox.highWater()).isZero();
        rig.server.claim(-1);
        rig.sender.push(() -> {});
        assertArrived();
    }

    @Test
    void aCrashBetweenAnswerAndCommitSendsAgainWithoutDoubling() throws FaultException {
        rig.outbox.notes(150);
        rig.outbox.crash(1);
        assertThat(FeedAddressTest.code(() -> rig.sender.push(() -> {})))
                .isEqualTo("store-crashed");
        rig.restart();
        rig.sender.push(() -> {});
        assertArrived();
    }

    private void assertArrived() throws FaultException {
        assertThat(rig.server.received(DEVICE)).isEqualTo(rig.outbox.texts());
        assertThat(rig.outbox.highWater()).isEqualTo(rig.outbox.length());
    }
}
