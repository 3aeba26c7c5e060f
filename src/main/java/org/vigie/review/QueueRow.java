package org.vigie.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the queue: enough to choose a case, nothing that must not be seen.
///
/// @param categoryHint the category the signals point to, "other" when none does
/// @param severity of the hinted category, 0–4
/// @param clocks deadlines still to be met: those that run, the nearest first, then those that wait
/// @param veil of the first output, null while it is not made or cannot be
/// @param fault code of what keeps the output from being shown, empty when nothing does
/// @param familySize generations of its family with itself, 1 when it is alone
/// @param mark a word on why it is in the queue again or still, such as `kept` for a look or
///   `returned` by itself; empty for none
public record QueueRow(
        String generationId,
        String categoryHint,
        int severity,
        List<Clock> clocks,
        @Nullable Veil veil,
        String fault,
        String visibility,
        long views,
        List<String> jurisdictions,
        int complaints,
        int familySize,
        String mark) {

    /// A row of one deadline or none, without a mark.
    public QueueRow(
            String generationId,
            String categoryHint,
            int severity,
            @Nullable Clock clock,
            @Nullable Veil veil,
            String fault,
            String visibility,
            long views,
            List<String> jurisdictions,
            int complaints,
            int familySize) {
        this(
                generationId,
                categoryHint,
                severity,
                clock == null ? List.of() : List.of(clock),
                veil,
                fault,
                visibility,
                views,
                jurisdictions,
                complaints,
                familySize,
                "");
    }

    public QueueRow {
        clocks = List.copyOf(clocks);
        jurisdictions = List.copyOf(jurisdictions);
    }

    /// Return the nearest deadline that runs, null when none does.
    public @Nullable Clock clock() {
        Clock first = shown();
        return first != null && first.course() instanceof Course.Running ? first : null;
    }

    /// Return the one deadline there is room for: the nearest that runs, else one that waits, null
    /// when no rule applies.
    public @Nullable Clock shown() {
        return clocks.isEmpty() ? null : clocks.getFirst();
    }

    /// Return the deadlines beside [#shown].
    public List<Clock> others() {
        return clocks.isEmpty() ? clocks : clocks.subList(1, clocks.size());
    }

    /// Return how the nearest deadline stands at `now`, null when no rule applies.
    public Clock.@Nullable State state(Instant now) {
        Clock clock = clock();
        return clock == null ? null : clock.state(now);
    }

    /// Return this row with its clocks seen by another outlook.
    public QueueRow seen(Outlook outlook) {
        return clocks.isEmpty()
                ? this
                : with(clocks.stream().map(clock -> clock.seen(outlook)).toList(), veil);
    }

    /// Return this row without its veil.
    public QueueRow unseen() {
        return with(clocks, null);
    }

    /// Return this row with another veil.
    public QueueRow withVeil(Veil other) {
        return with(clocks, other);
    }

    private QueueRow with(List<Clock> others, @Nullable Veil shown) {
        return new QueueRow(
                generationId,
                categoryHint,
                severity,
                others,
                shown,
                fault,
                visibility,
                views,
                jurisdictions,
                complaints,
                familySize,
                mark);
    }
}
