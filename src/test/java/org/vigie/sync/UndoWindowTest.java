package org.vigie.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vigie.ledger.EventType;

class UndoWindowTest {
    private final VirtualPace pace = new VirtualPace(3);
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final UndoWindow window = new UndoWindow(Duration.ofSeconds(8), pace);

    @Test
    void holdsAYoungDecisionAndWhatFollowsUntilItCannotBeUndone() {
        add(EventType.REVEAL, "a");
        add(EventType.DECISION, "a");
        add(EventType.NOTE, "b");
        assertThat(sendable()).isEqualTo(1);
        pace.pass(Duration.ofMillis(7_500));
        assertThat(sendable()).isEqualTo(1);
        pace.pass(Duration.ofMillis(600));
        assertThat(sendable()).isEqualTo(3);
    }

    @Test
    void letsADecisionGoTogetherWithItsUndo() {
        add(EventType.DECISION, "a");
        add(EventType.REVEAL, "b");
        add(EventType.UNDO, "a");
        assertThat(sendable()).isEqualTo(3);
    }

    @Test
    void letsADecisionGoTogetherWithItsRetraction() {
        add(EventType.DECISION, "a");
        add(EventType.DECISION, "b");
        add(EventType.RETRACT, "a");
        assertThat(sendable()).isEqualTo(0);
        add(EventType.RETRACT, "b");
        assertThat(sendable()).isEqualTo(4);
    }

    @Test
    void anUndoOfAnotherCaseDoesNotCount() {
        add(EventType.DECISION, "a");
        add(EventType.UNDO, "b");
        assertThat(sendable()).isZero();
    }

    @Test
    void aDecisionWhoseUndoIsHeldIsHeldToo() {
        add(EventType.NOTE, "x");
        add(EventType.DECISION, "a");
        add(EventType.DECISION, "b");
        add(EventType.UNDO, "a");
        assertThat(sendable()).isEqualTo(1);
        add(EventType.UNDO, "b");
        assertThat(sendable()).isEqualTo(5);
    }

    @Test
    void aDecisionTakenAgainAfterItsUndoIsHeld() {
        add(EventType.DECISION, "a");
        add(EventType.UNDO, "a");
        add(EventType.DECISION, "a");
        assertThat(sendable()).isEqualTo(2);
    }

    @Test
    void anOldDecisionGoesAtOnce() {
        outbox.append(EventType.DECISION, "a", pace.now().minusSeconds(9));
        assertThat(sendable()).isEqualTo(1);
    }

    @Test
    void aClockThatWasSetBackHoldsForOneWindowOnly() {
        outbox.append(EventType.DECISION, "a", pace.now().plus(Duration.ofDays(365)));
        assertThat(sendable()).isZero();
        pace.pass(Duration.ofSeconds(9));
        assertThat(sendable()).isEqualTo(1);
    }

    @Test
    void aClockThatWasSetForwardReleasesNothingEarly() {
        add(EventType.DECISION, "a");
        assertThat(sendable()).isZero();
        pace.set(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(sendable()).isZero();
    }

    @Test
    void onTheWireADecisionComesOnlyAfterItsWindow() throws Exception {
        try (Rig rig = new Rig()) {
            rig.outbox.notes(2);
            rig.outbox.append(EventType.DECISION, "a", rig.pace.now());
            rig.outbox.append(EventType.NOTE, "b", rig.pace.now());
            rig.sender.push(() -> {});
            assertThat(rig.server.highWater(MemoryOutbox.DEVICE)).isEqualTo(2);
            rig.outbox.append(EventType.UNDO, "a", rig.pace.now());
            rig.outbox.append(EventType.DECISION, "a", rig.pace.now());
            rig.sender.push(() -> {});
            assertThat(rig.server.highWater(MemoryOutbox.DEVICE)).isEqualTo(5);
            rig.pace.pass(Duration.ofSeconds(9));
            rig.sender.push(() -> {});
            assertThat(rig.server.received(MemoryOutbox.DEVICE)).isEqualTo(rig.outbox.texts());
        }
    }

    private void add(EventType type, String generation) {
        outbox.append(type, generation, pace.now());
    }

    private int sendable() {
        return window.sendable(outbox.after(0, 100)).size();
    }
}
