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

    /// Return red, green or blue, 0–255.
    ///
    /// @param channel 0 to 2
    int channel(int channel) {
        return channel == 0 ? red : channel == 1 ? green : blue;
    }

    /// Lay a colour that is not yet multiplied by its alpha over this one.
    byte under(int value, int alpha, int channel) {
        return (byte) ((value * alpha + channel(channel) * (255 - alpha) + 127) / 255);
    }

    /// Lay a colour that is multiplied by its alpha over this one.
    byte underMultiplied(int value, int alpha, int channel) {
        return (byte) Math.min(255, value + (channel(channel) * (255 - alpha) + 127) / 255);
    }

    /// Fill packed RGB.
    void fill(byte[] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) channel(i % 3);
        }
    }
}
