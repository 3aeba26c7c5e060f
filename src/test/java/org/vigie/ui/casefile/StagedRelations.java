package org.vigie.ui.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Family;
import org.vigie.review.Family.Count;
import org.vigie.review.Family.Member;
import org.vigie.review.Family.Tie;
import org.vigie.review.History;
import org.vigie.review.Precedent;
import org.vigie.review.Precedent.Link;
import org.vigie.ui.kit.DrawnDesk;

/// A family of nine in which one differs, and what was decided before.
final class StagedRelations {
    private static final Instant NOW = DrawnDesk.now();

    private StagedRelations() {}

    static Family family(String id) {
        return new Family(
                "17",
                Family.Bond.PICTURES,
                9,
                List.of(new Count("sexualised-edit", 3, 4), new Count("suggestive", 1, 1)),
                members().stream().filter(member -> !member.generationId().equals(id)).toList(),
                12);
    }

    private static List<Member> members() {
        return List.of(
                member(
                        "124",
                        Set.of(Tie.NEAR_DUPLICATE, Tie.SAME_SOURCE),
                        4,
                        "sexualised-edit",
                        90),
                member("130", Set.of(Tie.NEAR_DUPLICATE), 6, "sexualised-edit", 80),
                member("131", Set.of(Tie.NEAR_DUPLICATE, Tie.SAME_TEMPLATE), 12, "", 0),
                member("132", Set.of(Tie.SAME_SOURCE), 77, "sexualised-edit", 70),
                member("133", Set.of(Tie.SAME_SOURCE), 94, "suggestive", 60),
                member("134", Set.of(Tie.SAME_SOURCE), -1, "", 0),
                member("135", Set.of(), 120, "", 0),
                member("136", Set.of(), 131, "", 0));
    }

    private static Member member(
            String number, Set<Tie> ties, int distance, String category, int minutesAgo) {
        boolean differs = category.equals("suggestive") || number.equals("136");
        return new Member(
                "gen-2026-01-04-000" + number,
                ties,
                distance,
                category,
                differs ? "suggestive" : "sexualised-edit",
                category.isEmpty() ? null : NOW.minus(Duration.ofMinutes(minutesAgo)),
                differs);
    }

    static History history() {
        return new History(
                List.of(
                        precedent("133", Set.of(Link.FAMILY, Link.SOURCE_PHOTO), "suggestive", 60),
                        precedent("132", Set.of(Link.FAMILY), "sexualised-edit", 70),
                        precedent("130", Set.of(Link.FAMILY), "sexualised-edit", 80),
                        precedent("124", Set.of(Link.FAMILY, Link.HASH), "sexualised-edit", 90),
                        precedent("042", Set.of(Link.REQUESTER), "sexualised-edit", 3_000)),
                Map.of(Link.FAMILY, 4, Link.SOURCE_PHOTO, 1, Link.HASH, 1, Link.REQUESTER, 1));
    }

    private static Precedent precedent(
            String number, Set<Link> links, String category, int minutesAgo) {
        return new Precedent(
                "gen-2026-01-04-000" + number,
                links,
                category,
                List.of("remove"),
                "M-17",
                NOW.minus(Duration.ofMinutes(minutesAgo)));
    }
}
