package org.vigie.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;

/// Decodes within limits on bytes, pixels and time.
public final class BoundedDecoder implements Decoder {
    private final PolicyPack.Limits limits;

    public BoundedDecoder(PolicyPack.Limits limits) {
        this.limits = limits;
    }

    @Override
    public Picture decode(byte[] bytes) throws FaultException {
        if (bytes.length == 0) {
            throw Refusal.empty();
        }
        if (bytes.length > limits.mediumBytes()) {
            throw Refusal.tooHeavy(bytes.length, limits.mediumBytes());
        }
        ImageFormat format = Signature.format(bytes);
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            return read(in, format);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw Refusal.damaged(e);
        }
    }

    private Picture read(ImageInputStream in, ImageFormat format)
            throws IOException, FaultException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.word());
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > limits.imagePixels()) {
                throw Refusal.tooManyPixels(width, height, limits.imagePixels());
            }
            return packed(reader.read(0), format);
        } finally {
            reader.dispose();
        }
    }

    private static Picture packed(BufferedImage image, ImageFormat format) {
        byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
        int[] row = new int[image.getWidth()];
        int to = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row) {
                rgb[to++] = (byte) (argb >> 16);
                rgb[to++] = (byte) (argb >> 8);
                rgb[to++] = (byte) argb;
            }
        }
        return new Picture(image.getWidth(), image.getHeight(), rgb, format);
    }
}
