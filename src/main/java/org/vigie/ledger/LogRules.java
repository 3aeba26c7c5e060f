package org.vigie.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.ledger.JudgementRules.Decision;
import org.vigie.ledger.LogVerifier.Flaw;

/// What the events of one log must say about each other: nothing is seen in grey or colour, and
/// nothing decided or judged on such a view, without a reveal before it; one decision stands at a
/// time; what is undone or retracted stood; what is put aside, kept or given away is undecided, and
/// what comes back was away; a lease's epoch never goes back; a second person is another person who
/// was registered, and nothing is seen above its ceiling without one; judgements keep
/// [JudgementRules], erasures [ErasureRules], and every event [StepRules]; a checkpoint signs more
/// than the one before it and nothing behind itself.
public final class LogRules {
    private static final int SHOWS_ORIGINAL = 3;

    private final Map<Long, Reveal> open = new HashMap<>();
    private final Map<String, Decision> standing = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Long> epochs = new HashMap<>();
    private final Set<String> away = new HashSet<>();
    private final Agreements agreements = new Agreements();
    private final JudgementRules judgements = new JudgementRules();
    private final ErasureRules erasures = new ErasureRules();
    private long signed;

    private record Reveal(String generationId, long rung) {}

    /// Check the next event of a log that is well in itself.
    public Optional<Flaw> accept(Envelope event) {
        String field = fault(event);
        return field.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flaw(event.deviceSeq(), "rule-broken", field));
    }

    private String fault(Envelope event) {
        String generation = event.generationId() == null ? "" : event.generationId();
        if (event.leaseEpoch() < epochs.getOrDefault(generation, 0L)) {
            return "lease_epoch";
        }
        if (event.leaseEpoch() > 0) {
            epochs.put(generation, event.leaseEpoch());
        }
        if (event.actor().equals(event.body().get("second"))) {
            return "second";
        }
        String step = StepRules.fault(event);
        if (!step.isEmpty()) {
            return step;
        }
        erasures.note(event);
        return among(event, generation);
    }

    private String among(Envelope event, String generation) {
        return switch (event.type()) {
            case PERSON_ADDED -> agreements.register(event);
            case PERSON_REMOVED -> agreements.strike(event);
            case SECOND_PERSON -> agreements.give(event);
            case REVEAL -> reveal(event, generation);
            case REVEAL_END -> end(event, generation);
            case DECISION -> decision(event, generation);
            case UNDO -> takeBack(event, generation, "undoes");
            case RETRACT -> takeBack(event, generation, "retracts");
            case HOLD, HAND_OVER, ROUTED, ESCALATE -> leave(generation);
            case SKIP ->
                    generation.isEmpty() || standing.containsKey(generation) ? "generation_id" : "";
            case QUALITY, ADJUDICATE ->
                    judgements.accept(
                            event, standing.get(generation), seen.getOrDefault(generation, 0));
            case ERASED -> erasures.erase(generation);
            case REDACTED -> erasures.redact(event);
            case CHECKPOINT -> checkpoint(event);
            case RESUMED -> away.remove(generation) ? "" : "generation_id";
            default -> "";
        };
    }

    private String reveal(Envelope event, String generation) {
        long rung = number(event, "rung");
        if (rung < 0 || rung > 4 || generation.isEmpty()) {
            return "rung";
        }
        if (erasures.gone(generation)) {
            return "generation_id";
        }
        String unagreed = agreements.use(event, rung);
        if (!unagreed.isEmpty()) {
            return unagreed;
        }
        open.put(event.deviceSeq(), new Reveal(generation, rung));
        seen.merge(generation, (int) rung, Math::max);
        return "";
    }

    private String end(Envelope event, String generation) {
        Reveal reveal = open.remove(number(event, "reveal"));
        return reveal == null || !reveal.generationId().equals(generation) ? "reveal" : "";
    }

    private String decision(Envelope event, String generation) {
        long rung = number(event, "rung");
        if (rung < 0 || rung >= SHOWS_ORIGINAL && seen.getOrDefault(generation, 0) < rung) {
            return "rung";
        }
        away.remove(generation);
        Decision decision =
                new Decision(
                        event.deviceSeq(),
                        event.eventId(),
                        event.actor(),
                        event.body().get("category") instanceof String category ? category : "");
        return standing.putIfAbsent(generation, decision) == null ? "" : "generation_id";
    }

    private String leave(String generation) {
        if (generation.isEmpty() || standing.containsKey(generation)) {
            return "generation_id";
        }
        away.add(generation);
        return "";
    }

    /// @param verb the field that names the decision's place
    private String takeBack(Envelope event, String generation, String verb) {
        Decision decision = standing.remove(generation);
        boolean same =
                decision != null
                        && decision.sequence() == number(event, verb)
                        && decision.eventId().equals(event.body().get(verb + "_event"));
        return same ? "" : verb;
    }

    private String checkpoint(Envelope event) {
        long size = number(event, "size");
        if (size <= signed || size >= event.deviceSeq()) {
            return "size";
        }
        signed = size;
        return "";
    }

    /// Return a whole number of the body, -1 when there is none.
    static long number(Envelope event, String field) {
        return event.body().get(field) instanceof Number number ? number.longValue() : -1;
    }
}
