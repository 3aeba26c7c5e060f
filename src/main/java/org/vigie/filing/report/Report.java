package org.vigie.filing.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All an action-taken report says.
///
/// @param found how the cases of decisions that stand came to attention
/// @param second what became of decisions of the period that were judged again
public record Report(ActionTaken taken, Deadlines deadlines, Found found, Second second) {

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
        all.put(
                "secondJudgements",
                Map.of(
                        "judged", second.judged(),
                        "differing", second.differing(),
                        "settledByALead", second.settled()));
        return all;
    }
}
