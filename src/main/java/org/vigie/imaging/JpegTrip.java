package org.vigie.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Sends a picture of our own making through JPEG and back, in memory: some models learnt from
/// pictures that had been there.
public final class JpegTrip {
    /// Pillow's default, with chroma halved on both axes.
    private static final float QUALITY = 0.75f;

    private static final long MOST_MILLIS = 20_000;

    private JpegTrip() {}

    /// Return what is left of a picture after JPEG of quality 75.
    public static Picture of(Picture picture) {
        try {
            byte[] rgb = decoded(encoded(picture), picture.width(), picture.height());
            return new Picture(picture.width(), picture.height(), rgb, picture.format());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(Picture picture) throws IOException {
        BufferedImage image = Samples.packedImage(picture.width(), picture.height());
        System.arraycopy(picture.rgb(), 0, Samples.packedBytes(image), 0, picture.rgb().length);
        ImageWriter writer = Readers.jpegWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.rgb().length / 4);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] decoded(byte[] jpeg, int width, int height) throws IOException {
        ImageReader reader = Readers.of(ImageFormat.JPEG);
        try (BytesInput in = new BytesInput(jpeg, new Deadline(MOST_MILLIS))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestination(Samples.packedImage(width, height));
            return Samples.packedBytes(reader.read(0, param));
        } finally {
            reader.dispose();
        }
    }
}
