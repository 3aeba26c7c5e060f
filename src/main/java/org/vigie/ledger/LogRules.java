package org.vigie.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /// Cases of the reveals that did not end, by the place of the reveal.
    private final Map<Long, String> open = new HashMap<>();

    private final Map<String, Case> cases = new HashMap<>();
    private final Agreements agreements = new Agreements();
    private final JudgementRules judgements = new JudgementRules();
    private final ErasureRules erasures = new ErasureRules();
    private long signed;

    /// What the log said of one case so far; what names no case shares one.
    private static final class Case {
        private @Nullable Decision standing;
        private long epoch;
        private int seen;
        private boolean away;
    }

    /// Check the next event of a log that is well in itself.
    public Optional<Flaw> accept(Envelope event) {
        String field = fault(event);
        return field.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flaw(event.deviceSeq(), "rule-broken", field));
    }

    private String fault(Envelope event) {
        String generation = event.generationId() == null ? "" : event.generationId();
        Case known = cases.computeIfAbsent(generation, id -> new Case());
        if (event.leaseEpoch() < known.epoch) {
            return "lease_epoch";
        }
        known.epoch = event.leaseEpoch();
        if (event.actor().equals(event.body().get("second"))) {
            return "second";
        }
        String step = StepRules.fault(event);
        if (!step.isEmpty()) {
            return step;
        }
        erasures.note(event);
        return among(event, generation, known);
    }

    private String among(Envelope event, String generation, Case known) {
        return switch (event.type()) {
            case PERSON_ADDED -> agreements.register(event);
            case PERSON_REMOVED -> agreements.strike(event);
            case SECOND_PERSON -> agreements.give(event);
            case REVEAL -> reveal(event, generation, known);
            case REVEAL_END -> end(event, generation);
            case DECISION -> decision(event, known);
            case UNDO -> takeBack(event, known, "undoes");
            case RETRACT -> takeBack(event, known, "retracts");
            case HOLD, HAND_OVER, ROUTED, ESCALATE -> leave(generation, known);
            case SKIP -> generation.isEmpty() || known.standing != null ? "generation_id" : "";
            case QUALITY, ADJUDICATE -> judgements.accept(event, known.standing, known.seen);
            case ERASED -> erasures.erase(generation);
            case REDACTED -> erasures.redact(event);
            case CHECKPOINT -> checkpoint(event);
            case RESUMED -> resume(known);
            default -> "";
        };
    }

    private String reveal(Envelope event, String generation, Case known) {
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
        open.put(event.deviceSeq(), generation);
        known.seen = Math.max(known.seen, (int) rung);
        return "";
    }

    private String end(Envelope event, String generation) {
        return generation.equals(open.remove(number(event, "reveal"))) ? "" : "reveal";
    }

    private String decision(Envelope event, Case known) {
        long rung = number(event, "rung");
        if (rung < 0 || rung >= SHOWS_ORIGINAL && known.seen < rung) {
            return "rung";
        }
        known.away = false;
        if (known.standing != null) {
            return "generation_id";
        }
        known.standing =
                new Decision(
                        event.deviceSeq(),
                        event.eventId(),
                        event.actor(),
                        event.body().get("category") instanceof String category ? category : "");
        return "";
    }

    private static String leave(String generation, Case known) {
        if (generation.isEmpty() || known.standing != null) {
            return "generation_id";
        }
        known.away = true;
        return "";
    }

    private static String resume(Case known) {
        boolean was = known.away;
        known.away = false;
        return was ? "" : "generation_id";
    }

    /// @param verb the field that names the decision's place
    private static String takeBack(Envelope event, Case known, String verb) {
        Decision decision = known.standing;
        known.standing = null;
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
