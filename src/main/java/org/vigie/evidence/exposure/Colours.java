package org.vigie.evidence.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.imaging.Picture;
import org.vigie.inference.SkinMap;
import org.vigie.review.ExposureChange.Reading;

/// What kind of colours a picture has, and so whether colour statistics of photos mean anything on
/// it. Whatever is not plainly something else is a photo.
final class Colours {
    /// Distance from one tint, in grey levels, that noise of compression seldom makes; fewer pixels
    /// than a hundredth beyond it, and a picture is toned grey.
    private static final double OFF_TINT = 10;

    private static final double FEW = 0.01;

    private static final int TONES = 32;

    /// Range of a colour over 3 × 3 pixels up to which a place is flat.
    private static final int FLAT = 3;

    /// Of a drawing, most places are flat and sixteen colours cover half of it, its most common
    /// colour not counted: photos before a plain wall have that one too. Photos of the demo set and
    /// beside it reach 0.57 and 0.29, drawings 0.77 and 0.53 (measured).
    private static final double DRAWN_FLAT = 0.67;

    private static final double DRAWN_PALETTE = 0.45;
    private static final int PALETTE = 16;

    /// Where a drawing is not flat, it has outlines: the range there is this great, for this share
    /// of those places. Hazy, blurred and much compressed photos are flat without outlines.
    private static final int OUTLINE = 24;

    private static final double OUTLINED = 0.3;
    private static final double LEAST_REST = 0.1;
    private static final double SAMPLES = 40_000;

    private Colours() {}

    /// Judge a picture at its own size: a smaller one of it has other flat places.
    static Reading reading(Picture picture) {
        if (grey(picture)) {
            return Reading.GREYSCALE;
        }
        return drawn(picture) ? Reading.ILLUSTRATION : Reading.MEASURED;
    }

    /// Whether there is no colour, or one tint laid over grey.
    private static boolean grey(Picture p) {
        double chroma = 0;
        byte[] rgb = p.rgb();
        for (int i = 0; i < rgb.length; i += 3) {
            int r = rgb[i] & 0xff;
            int g = rgb[i + 1] & 0xff;
            int b = rgb[i + 2] & 0xff;
            chroma += Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
        }
        return chroma / p.pixels() < SkinMap.GREY || oneTint(p);
    }

    /// Whether fewer than a hundredth of the pixels have another tint than most pixels as bright as
    /// they are.
    private static boolean oneTint(Picture p) {
        Plane luminance = Plane.luminance(p);
        double[] red = new double[TONES];
        double[] blue = new double[TONES];
        int[] count = new int[TONES];
        byte[] rgb = p.rgb();
        for (int i = 0; i < luminance.values().length; i++) {
            int tone = tone(luminance, i);
            red[tone] += (rgb[i * 3] & 0xff) - luminance.values()[i];
            blue[tone] += (rgb[i * 3 + 2] & 0xff) - luminance.values()[i];
            count[tone]++;
        }
        for (int tone = 0; tone < TONES; tone++) {
            red[tone] /= Math.max(1, count[tone]);
            blue[tone] /= Math.max(1, count[tone]);
        }
        double few = FEW * luminance.values().length;
        int off = 0;
        for (int i = 0; i < luminance.values().length && off < few; i++) {
            int tone = tone(luminance, i);
            double r = (rgb[i * 3] & 0xff) - luminance.values()[i] - red[tone];
            double b = (rgb[i * 3 + 2] & 0xff) - luminance.values()[i] - blue[tone];
            if (Math.max(Math.abs(r), Math.abs(b)) > OFF_TINT) {
                off++;
            }
        }
        return off < few;
    }

    private static int tone(Plane luminance, int at) {
        return Math.min(TONES - 1, (int) (luminance.values()[at] * TONES / 256));
    }

    private static boolean drawn(Picture p) {
        List<Shade> palette = palette(p);
        Shade all = new Shade(0);
        Shade common = all;
        for (Shade shade : palette) {
            common = common == all || shade.places > common.places ? shade : common;
            all.add(shade);
        }
        Shade rest = new Shade(0);
        int[] sizes = new int[palette.size()];
        int n = 0;
        for (Shade shade : palette) {
            if (!near(shade.colour, common.colour)) {
                rest.add(shade);
                sizes[n++] = shade.flat;
            }
        }
        return rest.places > LEAST_REST * all.places
                && rest.flat > DRAWN_FLAT * rest.places
                && largest(sizes) > DRAWN_PALETTE * rest.places
                && all.outlined > OUTLINED * (all.places - all.flat);
    }

    /// Places of one colour.
    private static final class Shade {
        private final int colour;
        private int places;
        private int flat;
        private int outlined;

        private Shade(int colour) {
            this.colour = colour;
        }

        private void add(Shade other) {
            places += other.places;
            flat += other.flat;
            outlined += other.outlined;
        }

        private void add(int range) {
            places++;
            flat += range <= FLAT ? 1 : 0;
            outlined += range >= OUTLINE ? 1 : 0;
        }
    }

    private static int largest(int[] sizes) {
        Arrays.sort(sizes);
        int sum = 0;
        for (int i = Math.max(0, sizes.length - PALETTE); i < sizes.length; i++) {
            sum += sizes[i];
        }
        return sum;
    }

    /// Places by colour, five bits a channel.
    private static List<Shade> palette(Picture p) {
        @Nullable Shade[] known = new Shade[1 << 15];
        List<Shade> palette = new ArrayList<>();
        int step = (int) Math.max(1, Math.sqrt(p.pixels() / SAMPLES));
        for (int y = 1; y < p.height() - 1; y += step) {
            for (int x = 1; x < p.width() - 1; x += step) {
                int at = (y * p.width() + x) * 3;
                int colour = 0;
                for (int c = 0; c < 3; c++) {
                    colour = colour << 5 | (p.rgb()[at + c] & 0xff) >> 3;
                }
                Shade shade = known[colour];
                if (shade == null) {
                    shade = new Shade(colour);
                    known[colour] = shade;
                    palette.add(shade);
                }
                shade.add(range(p, x, y));
            }
        }
        return palette;
    }

    /// How far the channels reach over 3 × 3 pixels, the one that reaches furthest.
    private static int range(Picture p, int x, int y) {
        int range = 0;
        for (int c = 0; c < 3; c++) {
            int low = 255;
            int high = 0;
            for (int i = 0; i < 9; i++) {
                int at = ((y + i / 3 - 1) * p.width() + x + i % 3 - 1) * 3 + c;
                low = Math.min(low, p.rgb()[at] & 0xff);
                high = Math.max(high, p.rgb()[at] & 0xff);
            }
            range = Math.max(range, high - low);
        }
        return range;
    }

    private static boolean near(int one, int other) {
        for (int shift = 0; shift < 15; shift += 5) {
            if (Math.abs((one >> shift & 31) - (other >> shift & 31)) > 1) {
                return false;
            }
        }
        return true;
    }

    /// Return the picture without its colours.
    static Picture greyed(Picture p) {
        Plane luminance = Plane.luminance(p);
        byte[] rgb = new byte[p.rgb().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(luminance.values()[i / 3]);
        }
        return new Picture(p.width(), p.height(), rgb, p.format());
    }
}
