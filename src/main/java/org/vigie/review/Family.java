package org.vigie.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Generations that one look may settle. Pictures come first: a family is what near-duplicate
/// outputs and shared source photos tie together, each member to some other. Generations that no
/// picture ties to anything form a family when their prompts follow the same template.
///
/// @param id stable, also when the family grows; when two become one the older id stays and the
///   other still finds it
/// @param size all members, this case included
/// @param tally every member once, by its category; the most frequent first
/// @param members some of them, nearest to this case first, without it
/// @param elsewhere generations outside of the family whose prompt follows this case's template
public record Family(
        String id, Bond bond, int size, List<Count> tally, List<Member> members, int elsewhere) {

    public Family {
        tally = List.copyOf(tally);
        members = List.copyOf(members);
    }

    /// What holds all of a family together.
    public enum Bond {
        PICTURES,
        TEMPLATE
    }

    /// Why two generations belong together.
    public enum Tie {
        /// Outputs within 31 bits of each other, as they are, turned or mirrored.
        NEAR_DUPLICATE,
        /// The same file, or near-duplicates, as source photo.
        SAME_SOURCE,
        /// Prompts alike but for names, numbers and what people wear.
        SAME_TEMPLATE
    }

    /// How many members have a category.
    ///
    /// @param decided by a standing decision
    /// @param open by what the signals hint at
    public record Count(String category, int decided, int open) {}

    /// Return the category most members have: of those decided, if any are, else of the hints;
    /// empty when no category is ahead of the others.
    public String prevailing() {
        return prevailing(tally);
    }

    /// Return what prevails in a tally; [#prevailing()] says how.
    public static String prevailing(List<Count> tally) {
        boolean decided = tally.stream().anyMatch(count -> count.decided() > 0);
        List<Count> ranked =
                tally.stream()
                        .filter(count -> weight(count, decided) > 0)
                        .sorted(
                                Comparator.comparingInt((Count count) -> weight(count, decided))
                                        .reversed())
                        .toList();
        boolean even =
                ranked.size() > 1
                        && weight(ranked.get(0), decided) == weight(ranked.get(1), decided);
        return ranked.isEmpty() || even ? "" : ranked.getFirst().category();
    }

    private static int weight(Count count, boolean decided) {
        return decided ? count.decided() : count.open();
    }

    /// Another generation of the family.
    ///
    /// @param ties to this case; empty for one that belongs through others
    /// @param distance PDQ bits that differ between the outputs, whichever way they are turned; -1
    ///   when not comparable
    /// @param category of its standing decision, empty while open
    /// @param hint what its signals point to
    /// @param decidedAt null while open
    /// @param dissents whether its decision, or its hint while open, is another than the prevailing
    ///   one
    public record Member(
            String generationId,
            Set<Tie> ties,
            int distance,
            String category,
            String hint,
            @Nullable Instant decidedAt,
            boolean dissents) {

        public Member {
            ties = Set.copyOf(ties);
        }
    }
}
