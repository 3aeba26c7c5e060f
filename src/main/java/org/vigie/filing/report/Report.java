package org.vigie.filing.report;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.tlog.Checkpoint;

/// All an action-taken report says.
///
/// @param found how the cases of decisions that stand came to attention
/// @param passed different requests the generator carried out although what came of them had to be
///   restricted
/// @param second what became of decisions of the period that were judged again
/// @param log the log the figures were counted from, as it was signed just after
public record Report(
        ActionTaken taken,
        Deadlines deadlines,
        Found found,
        int passed,
        Second second,
        Checkpoint log) {

    /// How cases came to attention.
    ///
    /// @param program a signal was over its threshold before anybody complained
    /// @param people somebody complained first, or no signal was over its threshold
    /// @param unknown the key of the case was erased
    public record Found(long program, long people, long unknown) {}

    /// Second judgements.
    ///
    /// @param judged blind second judgements
    /// @param differing of these, those that found another category
    /// @param settled decisions a lead settled
    public record Second(long judged, long differing, long settled) {}

    /// Return the figures for JSON.
    public Map<String, @Nullable Object> figures() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(taken.figures());
        all.put("deadlinesByRule", deadlines.figures());
        Map<String, Object> causes = new LinkedHashMap<>();
        deadlines
                .causes()
                .forEach(
                        (cause, count) -> causes.put(cause.name().toLowerCase(Locale.ROOT), count));
        all.put("causesOfBreach", causes);
        all.put(
                "foundBy",
                Map.of(
                        "program", found.program(),
                        "people", found.people(),
                        "notKnown", found.unknown()));
        all.put("requestsThatPassed", passed);
        all.put(
                "secondJudgements",
                Map.of(
                        "judged", second.judged(),
                        "differing", second.differing(),
                        "settledByALead", second.settled()));
        all.put(
                "log",
                Map.of(
                        "origin", log.origin(),
                        "size", log.size(),
                        "root", Base64.getEncoder().encodeToString(log.root())));
        return all;
    }
}
