package org.vigie.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What second judgements, settlements and cases with a known answer must say: each is about the
/// decision that stands, nobody judges their own, each judges once, a conflict is settled once and
/// with a reason, an answer is known before it is mixed in, and answered by nobody who knows it.
final class JudgementRules {
    private static final int SHOWS_ORIGINAL = 3;

    private final Map<Long, Judged> judged = new HashMap<>();
    private final Map<Long, Item> items = new HashMap<>();

    /// The decision a judgement is about.
    record Decision(long sequence, String eventId, String actor, String category) {}

    /// What was judged of one decision.
    private static final class Judged {
        private final Set<String> actors = new HashSet<>();
        private boolean settled;
        private boolean alike;
        private boolean differing;

        boolean known() {
            return settled || alike && !differing;
        }
    }

    /// A case that is mixed in.
    private static final class Item {
        private final Set<String> knowing = new HashSet<>();
        private boolean used = true;
    }

    /// Return the field at fault, empty when it is well.
    ///
    /// @param decision the one that stands for the case, null when none does
    /// @param seen the highest rung at which its case was looked at so far
    String accept(Envelope event, @Nullable Decision decision, int seen) {
        String kind = event.body().get("kind") instanceof String word ? word : "";
        boolean settles = kind.equals("settlement");
        if (settles != (event.type() == EventType.ADJUDICATE)) {
            return "kind";
        }
        if (kind.equals("draw")) {
            return event.generationId() == null && LogRules.number(event, "drawn") > 0
                    ? ""
                    : "drawn";
        }
        if (decision == null || decision.sequence() != LogRules.number(event, "decision")) {
            return "decision";
        }
        return switch (kind) {
            case "judgement" -> judgement(event, decision, seen);
            case "settlement" -> settlement(event, decision);
            case "calibration-item" -> item(event, decision);
            case "calibration-withdrawn" -> withdrawn(decision);
            case "calibration" -> answer(event, decision, seen);
            default -> "kind";
        };
    }

    private Judged judged(Decision decision) {
        return judged.computeIfAbsent(decision.sequence(), sequence -> new Judged());
    }

    private static boolean unseen(Envelope event, int seen) {
        long rung = LogRules.number(event, "rung");
        return rung < 0 || rung >= SHOWS_ORIGINAL && seen < rung;
    }

    private String judgement(Envelope event, Decision decision, int seen) {
        Judged so = judged(decision);
        if (event.actor().equals(decision.actor()) || !so.actors.add(event.actor())) {
            return "actor";
        }
        if (unseen(event, seen)) {
            return "rung";
        }
        boolean same = decision.category().equals(event.body().get("category"));
        so.alike |= same;
        so.differing |= !same;
        return "";
    }

    private String settlement(Envelope event, Decision decision) {
        Judged so = judged(decision);
        if (so.actors.isEmpty() || so.settled) {
            return "decision";
        }
        so.settled = true;
        return event.commitments().containsKey("reason") ? "" : "reason";
    }

    private String item(Envelope event, Decision decision) {
        Judged so = judged(decision);
        Item before = items.get(decision.sequence());
        if (!so.known() || before != null && before.used) {
            return "decision";
        }
        Item item = new Item();
        if (before != null) {
            item.knowing.addAll(before.knowing);
        }
        item.knowing.add(decision.actor());
        item.knowing.addAll(so.actors);
        item.knowing.add(event.actor());
        items.put(decision.sequence(), item);
        return event.commitments().containsKey("reason") ? "" : "reason";
    }

    private String withdrawn(Decision decision) {
        Item item = items.get(decision.sequence());
        if (item == null || !item.used) {
            return "decision";
        }
        item.used = false;
        return "";
    }

    private String answer(Envelope event, Decision decision, int seen) {
        Item item = items.get(decision.sequence());
        if (item == null || !item.used) {
            return "decision";
        }
        if (!item.knowing.add(event.actor())) {
            return "actor";
        }
        if (unseen(event, seen)) {
            return "rung";
        }
        return event.commitments().containsKey("answer") ? "" : "answer";
    }
}
