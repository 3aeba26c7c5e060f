package org.vigie.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the queue: enough to choose a case, nothing that must not be seen.
///
/// @param categoryHint the category the signals point to, "other" when none does
/// @param severity of the hinted category, 0–4
/// @param clock the nearest deadline, null when no rule applies
/// @param veil of the first output, null while it is not made or cannot be
/// @param fault code of what keeps the output from being shown, empty when nothing does
/// @param familySize generations of its family with itself, 1 when it is alone
/// @param mark a word on why it is in the queue again or still, such as `kept` for a look or
///   `returned` by itself; empty for none
public record QueueRow(
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
        int familySize,
        String mark) {

    /// A row without a mark.
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
                clock,
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
        jurisdictions = List.copyOf(jurisdictions);
    }

    /// Return how the nearest deadline stands at `now`, null when no rule applies.
    public Clock.@Nullable State state(Instant now) {
        return clock == null ? null : clock.state(now);
    }

    /// Return this row with its clock seen by another outlook.
    public QueueRow seen(Outlook outlook) {
        return clock == null ? this : with(clock.seen(outlook), veil);
    }

    /// Return this row without its veil.
    public QueueRow unseen() {
        return with(clock, null);
    }

    /// Return this row with another veil.
    public QueueRow withVeil(Veil other) {
        return with(clock, other);
    }

    private QueueRow with(@Nullable Clock other, @Nullable Veil shown) {
        return new QueueRow(
                generationId,
                categoryHint,
                severity,
                other,
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
