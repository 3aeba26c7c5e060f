package org.vigie.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;

/// Keeps a decision at the desk while it can still be undone, and everything after it, since the
/// feed takes no gaps. A decision whose undo or retraction is sent with it need not wait.
///
/// An age is believed only up to the window: a clock that was set back holds a decision for one
/// window, not for a year. Not for use by two threads at a time.
public final class UndoWindow {
    private final Duration window;
    private final Pace pace;
    private final Map<Long, Long> ripeAt = new HashMap<>();

    /// @param window how long a decision can be undone, such as
    ///   [org.vigie.review.PolicyPack.RevealRules#undoSeconds()]
    public UndoWindow(Duration window, Pace pace) {
        this.window = window;
        this.pace = pace;
    }

    /// Return the longest beginning of `batch` that may leave now.
    List<Entry> sendable(List<Entry> batch) {
        long first = batch.isEmpty() ? 0 : batch.getFirst().sequence();
        ripeAt.keySet().removeIf(sequence -> sequence < first);
        List<@Nullable Envelope> events = new ArrayList<>();
        batch.forEach(entry -> events.add(read(entry)));
        int end = batch.size();
        for (int held = held(events, end); held < end; held = held(events, end)) {
            end = held;
        }
        return batch.subList(0, end);
    }

    /// An event this version cannot read is no decision it could undo.
    private static @Nullable Envelope read(Entry entry) {
        try {
            return Envelope.read(entry.bytes());
        } catch (FaultException e) {
            return null;
        }
    }

    /// Return the first young decision before `end` whose undo is not before `end` too.
    private int held(List<@Nullable Envelope> events, int end) {
        for (int i = 0; i < end; i++) {
            Envelope event = events.get(i);
            if (event != null
                    && event.type() == EventType.DECISION
                    && young(event)
                    && !undone(event, events.subList(i + 1, end))) {
                return i;
            }
        }
        return end;
    }

    private boolean young(Envelope decision) {
        long ripe = ripeAt.computeIfAbsent(decision.deviceSeq(), sequence -> ripe(decision));
        return pace.nanos() - ripe < 0;
    }

    private long ripe(Envelope decision) {
        Duration age = Duration.between(Instant.parse(decision.device()), pace.now());
        Duration left = window.minus(age);
        if (left.isNegative()) {
            return pace.nanos();
        }
        return pace.nanos() + (left.compareTo(window) < 0 ? left : window).toNanos();
    }

    private static boolean undone(Envelope decision, List<@Nullable Envelope> later) {
        return later.stream()
                .filter(Objects::nonNull)
                .anyMatch(event ->
                        (event.type() == EventType.UNDO || event.type() == EventType.RETRACT)
                                && event.generationId() != null
                                && Objects.equals(event.generationId(), decision.generationId()));
    }
}
