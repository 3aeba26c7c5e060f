package org.vigie.evidence;

import java.util.Map;
import org.vigie.imaging.Picture;
import org.vigie.review.FaultException;
import org.vigie.review.Fingerprint;
import org.vigie.review.Generation;
import org.vigie.review.Medium;

/// What analyzers may look at. A medium that could not be decoded has no picture; one that could
/// not be read has neither picture nor fingerprint.
///
/// @param pictures upright, by medium SHA-256
/// @param fingerprints by medium SHA-256
/// @param media the bytes as delivered, read anew each time
/// @param budget how long looking may take
public record Material(
        Generation generation,
        Map<String, Picture> pictures,
        Map<String, Fingerprint> fingerprints,
        Media media,
        Budget budget) {

    public Material {
        pictures = Map.copyOf(pictures);
        fingerprints = Map.copyOf(fingerprints);
    }

    /// Material there is all the time in the world for.
    public Material(
            Generation generation,
            Map<String, Picture> pictures,
            Map<String, Fingerprint> fingerprints,
            Media media) {
        this(generation, pictures, fingerprints, media, Budget.unlimited());
    }

    /// Where the bytes of a medium come from.
    @FunctionalInterface
    public interface Media {
        /// Return the bytes of a medium.
        byte[] bytes(Medium medium) throws FaultException;
    }
}
