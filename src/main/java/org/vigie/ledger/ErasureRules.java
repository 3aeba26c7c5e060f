package org.vigie.ledger;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// What erasing and redacting must say: a case is erased once and nothing of it is shown
/// afterwards; what is redacted was bound to an earlier event.
final class ErasureRules {
    private final Set<String> erased = new HashSet<>();

    /// Sequences of events that are bound to some text.
    private final BitSet bound = new BitSet();

    /// Note an event that is well.
    void note(Envelope event) {
        if (!event.commitments().isEmpty() && event.deviceSeq() <= Integer.MAX_VALUE) {
            bound.set((int) event.deviceSeq());
        }
    }

    /// Return the field at fault of an `erased` event, empty when it is well.
    String erase(String generation) {
        return !generation.isEmpty() && erased.add(generation) ? "" : "generation_id";
    }

    /// Return whether nothing of a case can be shown any more.
    boolean gone(String generation) {
        return erased.contains(generation);
    }

    /// Return the field at fault of a `redacted` event, empty when it is well.
    String redact(Envelope event) {
        long sequence = LogRules.number(event, "sequence");
        boolean earlier =
                sequence > 0
                        && sequence < event.deviceSeq()
                        && sequence <= Integer.MAX_VALUE
                        && bound.get((int) sequence);
        if (!earlier) {
            return "sequence";
        }
        return event.body().get("field") instanceof String field && !field.isBlank() ? "" : "field";
    }
}
