package org.vigie.imaging;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/// Samples of whatever kind a reader yields, as packed sRGB.
///
/// Whatever is transparent is laid over a backdrop. Sixteen bits are rounded to eight. Inks are
/// converted without a profile.
final class Samples {
    private Samples() {}

    /// Make an image whose bytes are packed RGB.
    static BufferedImage packedImage(int width, int height) {
        WritableRaster raster =
                Raster.createInterleavedRaster(
                        DataBuffer.TYPE_BYTE,
                        width,
                        height,
                        width * 3,
                        3,
                        new int[] {0, 1, 2},
                        null);
        ColorModel model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        false,
                        false,
                        Transparency.OPAQUE,
                        DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    /// Return the bytes of an image made by [#packedImage].
    static byte[] packedBytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /// Convert any image.
    ///
    /// @param inverted whether inks are stored the Adobe way, 255 for no ink
    static byte[] rgb(BufferedImage image, boolean inverted, Backdrop backdrop, Deadline deadline) {
        int width = image.getWidth();
        Raster raster = image.getRaster();
        Row row = row(image, inverted, backdrop);
        byte[] rgb = new byte[Math.multiplyExact(width * 3, image.getHeight())];
        int[] samples = new int[width * raster.getNumBands()];
        for (int y = 0; y < image.getHeight(); y++) {
            deadline.check();
            raster.getPixels(0, y, width, 1, samples);
            row.convert(samples, rgb, y * width * 3);
        }
        return rgb;
    }

    private static Row row(BufferedImage image, boolean inverted, Backdrop backdrop) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel index) {
            return palette(index, backdrop);
        }
        int[] most = image.getSampleModel().getSampleSize();
        for (int i = 0; i < most.length; i++) {
            most[i] = (1 << most[i]) - 1;
        }
        Blend blend = model.isAlphaPremultiplied() ? backdrop::underMultiplied : backdrop::under;
        return switch (model.getNumColorComponents()) {
            case 1 -> light(most, new int[] {0, 0, 0}, model.hasAlpha() ? 1 : -1, blend);
            case 3 -> light(most, new int[] {0, 1, 2}, model.hasAlpha() ? 3 : -1, blend);
            case 4 -> ink(most, inverted);
            default -> throw new IllegalArgumentException("so many colours");
        };
    }

    private static Row palette(IndexColorModel model, Backdrop backdrop) {
        int[] colours = new int[model.getMapSize()];
        model.getRGBs(colours);
        return (samples, rgb, from) -> {
            int to = from;
            for (int sample : samples) {
                int argb = colours[sample];
                int alpha = argb >>> 24;
                rgb[to++] = backdrop.under(argb >> 16 & 0xff, alpha, 0);
                rgb[to++] = backdrop.under(argb >> 8 & 0xff, alpha, 1);
                rgb[to++] = backdrop.under(argb & 0xff, alpha, 2);
            }
        };
    }

    private static Row light(int[] most, int[] bands, int alphaBand, Blend blend) {
        return (samples, rgb, from) -> {
            int to = from;
            for (int at = 0; at < samples.length; at += most.length) {
                int alpha = alphaBand < 0 ? 255 : eight(samples[at + alphaBand], most[alphaBand]);
                for (int i = 0; i < 3; i++) {
                    int value = eight(samples[at + bands[i]], most[bands[i]]);
                    rgb[to++] = blend.over(value, alpha, i);
                }
            }
        };
    }

    private static Row ink(int[] most, boolean inverted) {
        return (samples, rgb, from) -> {
            int to = from;
            for (int at = 0; at < samples.length; at += most.length) {
                int key = paper(eight(samples[at + 3], most[3]), inverted);
                for (int band = 0; band < 3; band++) {
                    int colour = paper(eight(samples[at + band], most[band]), inverted);
                    rgb[to++] = (byte) ((colour * key + 127) / 255);
                }
            }
        };
    }

    private static int paper(int value, boolean inverted) {
        return inverted ? 255 - value : value;
    }

    private static int eight(int value, int most) {
        return most == 255 ? value : (value * 255 + most / 2) / most;
    }

    private interface Row {
        void convert(int[] samples, byte[] rgb, int from);
    }

    private interface Blend {
        byte over(int value, int alpha, int channel);
    }
}
