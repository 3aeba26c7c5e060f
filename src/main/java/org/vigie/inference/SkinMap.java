package org.vigie.inference;

/// Where a picture has the colour of skin.
///
/// @param probability 0–1 a pixel, row-major
/// @param fraction mean probability, 0–1
/// @param chroma mean difference between the strongest and the weakest channel, 0–255
/// @param millis the session run alone
public record SkinMap(
        int width,
        int height,
        float[] probability,
        double fraction,
        double chroma,
        String modelSha256,
        double millis) {

    /// Below this chroma a picture counts as grey.
    public static final double GREY = 6;

    /// Return whether the picture has colours at all: the map of a grey picture means nothing.
    public boolean applicable() {
        return chroma >= GREY;
    }
}
