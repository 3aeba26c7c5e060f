package org.vigie.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// An earlier decision that stands and has something to do with the case at hand.
///
/// @param links what the two cases share
/// @param actor pseudonymous code of who decided
public record Precedent(
        String generationId,
        Set<Link> links,
        String category,
        List<String> actions,
        String actor,
        Instant at) {

    public Precedent {
        links = Set.copyOf(links);
        actions = List.copyOf(actions);
    }

    /// What two cases may share.
    public enum Link {
        /// The account that asked.
        REQUESTER,
        /// A source photo, byte for byte.
        SOURCE_PHOTO,
        /// The family.
        FAMILY,
        /// The very same file, an output of one of the two at least.
        HASH
    }
}
