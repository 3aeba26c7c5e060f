package org.vigie.clocks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Complaint;
import org.vigie.review.Generation;
import org.vigie.review.Happening;

/// Generations that differ in what clocks look at.
final class Cases {
    static final Instant FLAGGED = Instant.parse("2026-03-04T10:15:00Z");
    static final Instant COMPLAINED = Instant.parse("2026-03-04T11:00:00Z");

    private Cases() {}

    static Generation flagged(List<Complaint> complaints, Happening... happenings) {
        return flagged(complaints, List.of("IN", "FR"), null, happenings);
    }

    static Generation flagged(
            List<Complaint> complaints,
            List<String> jurisdictions,
            @Nullable Instant publishedAt,
            Happening... happenings) {
        return new Generation(
                "gen-1",
                new Generation.Service("", "", ""),
                null,
                FLAGGED,
                new Generation.Prompt("a scene", "en", ""),
                List.of(),
                null,
                publishedAt == null
                        ? null
                        : new Generation.Publication("", "public", publishedAt, 1),
                complaints,
                List.of(),
                List.of(),
                jurisdictions,
                "{}",
                List.of(happenings));
    }

    static Complaint complaint(Complaint.By by, String jurisdiction, Instant received) {
        return complaint("c-1", by, jurisdiction, "intimate", received);
    }

    static Complaint complaint(
            String id, Complaint.By by, String jurisdiction, String claim, Instant received) {
        return new Complaint(id, received, by, jurisdiction, claim, "");
    }

    static Happening happening(Happening.What what, Instant at) {
        return new Happening(at, what, "");
    }
}
