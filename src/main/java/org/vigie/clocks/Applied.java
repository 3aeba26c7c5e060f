package org.vigie.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.vigie.review.Clock;
import org.vigie.review.Clock.Cause;
import org.vigie.review.Complaint;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.review.Outlook;

/// One rule on one generation.
///
/// @param rule what is asked
/// @param generation of whom
record Applied(Rule rule, Generation generation) {

    /// Return a clock for each event that started the rule.
    List<Clock> clocks() {
        return switch (rule.start()) {
            case Start.Flag flag -> whole(generation.flaggedAt(), Cause.FLAG);
            case Start.Publication publication -> published();
            case Start.Complained complained -> complaints(complained);
            case Start.Event event -> events(event);
        };
    }

    private List<Clock> published() {
        Generation.Publication publication = generation.publication();
        Instant at = publication == null ? null : publication.publishedAt();
        return at == null ? List.of() : whole(at, Cause.PUBLICATION);
    }

    private List<Clock> whole(Instant start, Cause cause) {
        return Places.covers(rule.jurisdiction(), generation)
                ? List.of(clock(start, cause))
                : List.of();
    }

    private List<Clock> complaints(Start.Complained complained) {
        List<Clock> clocks = new ArrayList<>();
        for (Complaint complaint : generation.complaints()) {
            if (complained.fits(complaint)
                    && Places.covers(rule.jurisdiction(), generation, complaint)) {
                clocks.add(clock(complaint.receivedAt(), cause(complaint)));
            }
        }
        return clocks;
    }

    private List<Clock> events(Start.Event event) {
        List<Clock> clocks = new ArrayList<>();
        for (Happening happening : generation.happenings()) {
            if (event.what().contains(happening.what())) {
                Cause cause =
                        new Cause(
                                Cause.Kind.EVENT,
                                happening.complaint(),
                                "",
                                happening.what().word());
                clocks.addAll(whole(happening.at(), cause));
            }
        }
        return clocks;
    }

    private static Cause cause(Complaint complaint) {
        return new Cause(
                Cause.Kind.COMPLAINT,
                complaint.id(),
                complaint.by().name().toLowerCase(Locale.ROOT),
                complaint.claim());
    }

    private Clock clock(Instant start, Cause cause) {
        Progress.Standing standing =
                Progress.of(rule, start, concerning(cause.complaintId(), start));
        return new Clock(
                rule.id(),
                rule.jurisdiction(),
                start,
                standing.due(),
                rule.verified(),
                cause,
                standing.course(),
                Outlook.NONE);
    }

    /// What happened to another complaint does not concern this one. What happened before it all
    /// began, neither; what began it, neither.
    private List<Happening> concerning(String complaint, Instant start) {
        return generation.happenings().stream()
                .filter(it -> it.complaint().isEmpty() || it.complaint().equals(complaint))
                .filter(it -> it.at().isAfter(start))
                .sorted(Comparator.comparing(Happening::at))
                .toList();
    }
}
