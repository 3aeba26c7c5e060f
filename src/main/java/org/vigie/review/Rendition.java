package org.vigie.review;

/// Pixels ready for the screen at one rung, sRGB, row-major, 3 bytes a pixel. Held in memory only.
public record Rendition(Rung rung, int width, int height, byte[] rgb) {

    public Rendition {
        if (rgb.length != (long) width * height * 3) {
            throw new IllegalArgumentException("a rendition has three bytes a pixel");
        }
    }
}
