package org.vigie.imaging;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;

/// Decodes within limits on bytes, edges, pixels and time, without threads or temporary files.
///
/// The signature decides the format. A file is taken apart and checked before any reader sees it,
/// the reader gets only the parts that make pixels, and whatever the reader then does wrong is a
/// fault: no part of a picture is ever returned.
public final class BoundedDecoder implements Decoder {
    /// No edge may be longer: beyond it, packed rows and screens give up.
    public static final int LONGEST_EDGE = 32_767;

    private static final byte[] NONE = new byte[0];

    private final PolicyPack.Limits limits;

    public BoundedDecoder(PolicyPack.Limits limits) {
        this.limits = limits;
    }

    @Override
    public Picture decode(byte[] bytes, Backdrop backdrop) throws FaultException {
        Deadline deadline = new Deadline(limits.decodeMillis());
        try {
            Dissected file = dissected(bytes);
            Picture stored = stored(file, bytes, backdrop, deadline);
            return Orientation.upright(stored, file.header().orientation());
        } catch (Deadline.Passed e) {
            throw Refusal.tooSlow(limits.decodeMillis());
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw explained(e, deadline);
        }
    }

    /// Say what a file claims, within the same limits, without reading a pixel.
    public ImageHeader peek(byte[] bytes) throws FaultException {
        return dissected(bytes).header();
    }

    private FaultException explained(Throwable e, Deadline deadline) {
        if (deadline.passed()) {
            return Refusal.tooSlow(limits.decodeMillis());
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return Refusal.truncated();
            }
        }
        return Refusal.damaged(e);
    }

    private Dissected dissected(byte[] bytes) throws FaultException {
        if (bytes.length == 0) {
            throw Refusal.empty();
        }
        if (bytes.length > limits.mediumBytes()) {
            throw Refusal.tooHeavy(bytes.length, limits.mediumBytes());
        }
        ImageFormat format = Signature.format(bytes);
        try {
            Dissected file = dissected(bytes, format);
            check(file.header());
            return file;
        } catch (IndexOutOfBoundsException e) {
            throw Refusal.truncated();
        }
    }

    private static Dissected dissected(byte[] bytes, ImageFormat format) throws FaultException {
        return switch (format) {
            case JPEG -> JpegFile.dissect(bytes);
            case PNG -> PngFile.dissect(bytes);
            case WEBP -> WebpFile.dissect(bytes);
            case GIF -> Dissected.of(GifFile.header(bytes), NONE, NONE, false);
            case TIFF -> TiffFile.dissect(bytes);
            case BMP -> BmpFile.dissect(bytes);
        };
    }

    private void check(ImageHeader header) throws FaultException {
        int width = header.width();
        int height = header.height();
        if (Math.max(width, height) > LONGEST_EDGE) {
            throw Refusal.tooLong(width, height, LONGEST_EDGE);
        }
        if ((long) width * height > limits.imagePixels()) {
            throw Refusal.tooManyPixels(width, height, limits.imagePixels());
        }
    }

    private static Picture stored(
            Dissected file, byte[] bytes, Backdrop backdrop, Deadline deadline)
            throws IOException, FaultException {
        if (file.header().format() == ImageFormat.GIF) {
            return GifFile.read(bytes, backdrop, deadline);
        }
        byte[] rgb = read(file, backdrop, deadline);
        IccProfile profile = IccProfile.read(file.icc());
        if (profile != null) {
            profile.convert(rgb, deadline);
        }
        ImageHeader header = file.header();
        return new Picture(header.width(), header.height(), rgb, header.format());
    }

    private static byte[] read(Dissected file, Backdrop backdrop, Deadline deadline)
            throws IOException, FaultException {
        ImageHeader header = file.header();
        ImageReader reader = Readers.of(header.format());
        try (BytesInput in = new BytesInput(file.body(), deadline)) {
            Attention attention = Attention.on(reader, deadline);
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            if (file.direct()) {
                param.setDestination(Samples.packedImage(header.width(), header.height()));
            }
            boolean lies =
                    file.left() + reader.getWidth(0) > header.width()
                            || file.top() + reader.getHeight(0) > header.height();
            if (lies) {
                throw Refusal.damaged(null);
            }
            BufferedImage image = reader.read(0, param);
            attention.check();
            return file.direct()
                    ? Samples.packedBytes(image)
                    : placed(image, file, backdrop, deadline);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] placed(
            BufferedImage image, Dissected file, Backdrop backdrop, Deadline deadline) {
        byte[] rgb = Samples.rgb(image, file.inverted(), backdrop, deadline);
        int width = file.header().width();
        int height = file.header().height();
        if (image.getWidth() == width && image.getHeight() == height) {
            return rgb;
        }
        Picture frame =
                new Picture(image.getWidth(), image.getHeight(), rgb, file.header().format());
        return new Canvas(frame, file.left(), file.top(), width, height, backdrop).painted().rgb();
    }
}
