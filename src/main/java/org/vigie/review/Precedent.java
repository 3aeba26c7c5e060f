package org.vigie.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// An earlier decision that has something to do with the case at hand.
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
        REQUESTER,
        SOURCE_PHOTO,
        FAMILY,
        HASH
    }
}
