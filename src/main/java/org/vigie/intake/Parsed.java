package org.vigie.intake;

import java.util.List;
import org.vigie.review.Generation;

/// A flag that was read and found sound, its media not yet fetched.
///
/// @param media one for each of the generation's media, in the same order
public record Parsed(Generation generation, List<MediumReference> media) {

    public Parsed {
        media = List.copyOf(media);
    }
}
