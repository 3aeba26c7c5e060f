package org.vigie.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Generations that one look may settle: near-duplicates, same source photo, same prompt template.
///
/// @param id stable, also when the family grows
/// @param size all members, this case included
/// @param members those nearest to this case, nearest first, without it
public record Family(String id, int size, List<Member> members) {

    public Family {
        members = List.copyOf(members);
    }

    /// Why two generations belong together.
    public enum Tie {
        NEAR_DUPLICATE,
        SAME_SOURCE,
        SAME_TEMPLATE
    }

    /// Another generation of the family.
    ///
    /// @param distance PDQ bits that differ between the outputs, -1 when not comparable
    /// @param category of its standing decision, empty while open
    /// @param decidedAt null while open
    /// @param dissents whether its decision, or its hint while open, differs from what most of the
    ///   family has
    public record Member(
            String generationId,
            Set<Tie> ties,
            int distance,
            String category,
            @Nullable Instant decidedAt,
            boolean dissents) {

        public Member {
            ties = Set.copyOf(ties);
        }
    }
}
