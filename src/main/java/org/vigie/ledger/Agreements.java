package org.vigie.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who was registered as a second person in a log, what they agreed to, and what was looked at on
/// the strength of it. A reveal above its ceiling names the agreement to that very medium, and
/// comes before it ends.
final class Agreements {
    private static final long LONGEST_SECONDS = 3_600;

    private final Map<Long, Agreement> given = new HashMap<>();
    private final Set<String> registered = new HashSet<>();

    private record Agreement(String generationId, String sha256, Instant from, Instant until) {}

    /// Return the field at fault of a `person_added` event, empty when it is well.
    String register(Envelope event) {
        return event.body().get("person") instanceof String person
                        && !person.isBlank()
                        && registered.add(person)
                ? ""
                : "person";
    }

    /// Return the field at fault of a `person_removed` event, empty when it is well.
    String strike(Envelope event) {
        return event.body().get("person") instanceof String person && registered.remove(person)
                ? ""
                : "person";
    }

    /// Return the field at fault of a `second_person` event, empty when it is well.
    String give(Envelope event) {
        long seconds = number(event, "seconds");
        if (!(event.body().get("second") instanceof String second)
                || second.isBlank()
                || second.equalsIgnoreCase(event.actor())
                || !registered.contains(second)) {
            return "second";
        }
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            return "seconds";
        }
        if (event.generationId() == null || event.contentSha256().isEmpty()) {
            return "content_sha256";
        }
        Instant from = moment(event);
        given.put(
                event.deviceSeq(),
                new Agreement(
                        event.generationId(),
                        event.contentSha256(),
                        from,
                        from.plusSeconds(seconds)));
        return "";
    }

    /// Return the field at fault of a `reveal` event, empty when it stays below its ceiling or was
    /// agreed to.
    String use(Envelope event, long rung) {
        Map<String, ?> body = event.body();
        if (!body.containsKey("ceiling") && !body.containsKey("agreed")) {
            return "";
        }
        long ceiling = number(event, "ceiling");
        if (ceiling < 0 || ceiling > 4) {
            return "ceiling";
        }
        if (rung <= ceiling && !body.containsKey("agreed")) {
            return "";
        }
        Agreement agreement = given.get(number(event, "agreed"));
        Instant at = moment(event);
        boolean holds =
                agreement != null
                        && agreement.generationId().equals(event.generationId())
                        && agreement.sha256().equals(event.contentSha256())
                        && !at.isBefore(agreement.from())
                        && !at.isAfter(agreement.until());
        return holds ? "" : "agreed";
    }

    /// A time nobody can read is before every agreement and after its end.
    private static Instant moment(Envelope event) {
        try {
            return Instant.parse(event.device());
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static long number(Envelope event, String field) {
        return event.body().get(field) instanceof Number number ? number.longValue() : -1;
    }
}
