package org.vigie.evidence;

import java.util.Map;
import org.vigie.imaging.Picture;
import org.vigie.review.Generation;

/// What analyzers may look at: the generation and its decoded pictures, by medium SHA-256. A medium
/// that could not be decoded is absent.
public record Material(Generation generation, Map<String, Picture> pictures) {

    public Material {
        pictures = Map.copyOf(pictures);
    }
}
