package org.vigie.imaging;

/// What shows through where a picture is transparent.
///
/// @param red 0–255
/// @param green 0–255
/// @param blue 0–255
public record Backdrop(int red, int green, int blue) {
    /// The default: neither white nor black drawings vanish in it.
    public static final Backdrop GREY = new Backdrop(0x80, 0x80, 0x80);

    public Backdrop {
        if (((red | green | blue) & ~0xff) != 0) {
            throw new IllegalArgumentException("a colour is three bytes");
        }
    }
}
