package org.vigie.evidence.exposure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Resampling;
import org.vigie.imaging.Scenes;
import org.vigie.review.ExposureChange.Transformation;

/// What is done to a photo as a whole, and where every point of it ends up.
///
/// @param left share cut off at the left
/// @param wide factor of the width after cutting
/// @param quality of JPEG, 0–1; 0 leaves it as it is
record Edit(
        double left,
        double top,
        double right,
        double bottom,
        double wide,
        double high,
        boolean mirrored,
        Recolour recolour,
        double quality) {

    static final Edit NONE = new Edit(0, 0, 0, 0, 1, 1, false, Recolour.NONE, 0);

    /// Another light, by channel.
    enum Recolour {
        NONE(1, 0, 1, 0, 1, 0),
        DARK(0.75, -4, 0.75, -4, 0.75, -4),
        BRIGHT(1.15, 8, 1.15, 8, 1.15, 8),
        WARM(1.12, 4, 1, 0, 0.82, 0),
        FLAT(0.7, 40, 0.7, 40, 0.7, 40),
        GREY(0, 0, 0, 0, 0, 0);

        private final double[] gains;

        Recolour(double... gains) {
            this.gains = gains;
        }

        private int of(int rgb) {
            if (this == GREY) {
                double luma =
                        0.299 * (rgb >> 16 & 0xff)
                                + 0.587 * (rgb >> 8 & 0xff)
                                + 0.114 * (rgb & 0xff);
                return (int) Math.round(luma) * 0x10101;
            }
            int lit = 0;
            for (int c = 0; c < 3; c++) {
                double value = gains[2 * c] * (rgb >> 16 - 8 * c & 0xff) + gains[2 * c + 1];
                lit = lit << 8 | (int) Math.clamp(Math.round(value), 0, 255);
            }
            return lit;
        }
    }

    static Edit resized(double wide, double high) {
        return new Edit(0, 0, 0, 0, wide, high, false, Recolour.NONE, 0);
    }

    static Edit cut(double left, double top, double right, double bottom) {
        return new Edit(left, top, right, bottom, 1, 1, false, Recolour.NONE, 0);
    }

    static Edit mirror() {
        return new Edit(0, 0, 0, 0, 1, 1, true, Recolour.NONE, 0);
    }

    static Edit in(Recolour recolour) {
        return new Edit(0, 0, 0, 0, 1, 1, false, recolour, 0);
    }

    static Edit compressed(double quality) {
        return new Edit(0, 0, 0, 0, 1, 1, false, Recolour.NONE, quality);
    }

    Picture of(Picture photo) {
        int x = (int) Math.round(left * photo.width());
        int y = (int) Math.round(top * photo.height());
        int width = photo.width() - x - (int) Math.round(right * photo.width());
        int height = photo.height() - y - (int) Math.round(bottom * photo.height());
        Picture cut = part(photo, x, y, width, height);
        int toWidth = (int) Math.round(width * wide);
        int toHeight = (int) Math.round(height * high);
        Picture sized =
                wide > 1
                        ? Resampling.bilinear(cut, toWidth, toHeight)
                        : Resampling.area(cut, toWidth, toHeight);
        Picture lit = recolour == Recolour.NONE ? sized : mapped(sized, recolour::of);
        return quality > 0 ? jpeg(lit, (float) quality) : lit;
    }

    private Picture part(Picture photo, int x, int y, int width, int height) {
        return Scenes.of(
                width, height, (u, v) -> rgb(photo, x + (mirrored ? width - 1 - u : u), y + v));
    }

    private static Picture mapped(Picture photo, IntUnaryOperator colour) {
        return Scenes.of(
                photo.width(), photo.height(), (x, y) -> colour.applyAsInt(rgb(photo, x, y)));
    }

    static int rgb(Picture photo, int x, int y) {
        int at = (y * photo.width() + x) * 3;
        return (photo.rgb()[at] & 0xff) << 16
                | (photo.rgb()[at + 1] & 0xff) << 8
                | photo.rgb()[at + 2] & 0xff;
    }

    private static Picture jpeg(Picture picture, float quality) {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < picture.pixels(); i++) {
            int x = i % picture.width();
            int y = i / picture.width();
            image.setRGB(x, y, rgb(picture, x, y));
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
            stream.flush();
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
            return Scenes.of(read.getWidth(), read.getHeight(), read::getRGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /// Return where points of the output lie in the photo.
    Alignment alignment() {
        double across = 1 - left - right;
        return mirrored
                ? new Alignment(-across, left + across, 1 - top - bottom, top)
                : new Alignment(across, left, 1 - top - bottom, top);
    }

    Set<Transformation> transformations() {
        Set<Transformation> done = EnumSet.noneOf(Transformation.class);
        if (mirrored) {
            done.add(Transformation.MIRRORED);
        }
        if (left + top + right + bottom > 0) {
            done.add(Transformation.CROPPED);
        }
        if (wide != 1 || high != 1) {
            done.add(Transformation.SCALED);
        }
        if (recolour != Recolour.NONE) {
            done.add(Transformation.RECOLOURED);
        }
        return done;
    }
}
