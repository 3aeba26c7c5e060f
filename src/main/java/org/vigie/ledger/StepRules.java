package org.vigie.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

/// What an event must say for itself, whatever came before it.
final class StepRules {
    private static final Set<String> BOUNDS = Set.of("hour", "day");

    private StepRules() {}

    /// Return the field at fault, empty when it is well.
    static String fault(Envelope event) {
        return switch (event.type()) {
            case HOLD -> later(event, "until");
            case HAND_OVER -> other(event, true);
            case SECOND_OPINION -> other(event, false);
            case NOTE -> bound(event, "note");
            case RETRACT -> bound(event, "reason");
            case BREAK -> word(event, "what");
            case CAP -> BOUNDS.contains(event.body().get("cap")) ? "" : "cap";
            default -> "";
        };
    }

    private static String later(Envelope event, String field) {
        try {
            return event.body().get(field) instanceof String until
                            && Instant.parse(until).isAfter(Instant.parse(event.device()))
                    ? ""
                    : field;
        } catch (DateTimeException unreadable) {
            return field;
        }
    }

    /// Somebody is asked, and it is somebody else.
    private static String other(Envelope event, boolean needed) {
        if (event.generationId() == null) {
            return "generation_id";
        }
        Object to = event.body().get("to");
        if (to == null) {
            return needed ? "to" : "";
        }
        return to instanceof String code && !code.isBlank() && !code.equalsIgnoreCase(event.actor())
                ? ""
                : "to";
    }

    private static String bound(Envelope event, String field) {
        if (event.generationId() == null) {
            return "generation_id";
        }
        return event.commitments().containsKey(field) ? "" : field;
    }

    private static String word(Envelope event, String field) {
        return event.body().get(field) instanceof String word && !word.isBlank() ? "" : field;
    }
}
