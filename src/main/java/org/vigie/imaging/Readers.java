package org.vigie.imaging;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;

/// The one reader of each format, by name: whatever else lies on the class path is never asked.
final class Readers {
    private static final String JDK = "com.sun.imageio.plugins.";

    private Readers() {}

    static ImageReader of(ImageFormat format) throws IOException {
        return switch (format) {
            case JPEG -> jdk("jpeg.JPEGImageReaderSpi");
            case PNG -> jdk("png.PNGImageReaderSpi");
            case BMP -> jdk("bmp.BMPImageReaderSpi");
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
            case TIFF -> new TIFFImageReaderSpi().createReaderInstance();
            case GIF -> throw new IllegalArgumentException("GIF is read by GifFile");
        };
    }

    /// Return the platform's own writer.
    static ImageWriter jpegWriter() throws IOException {
        return ((ImageWriterSpi) provider("jpeg.JPEGImageWriterSpi")).createWriterInstance();
    }

    private static ImageReader jdk(String name) throws IOException {
        return ((ImageReaderSpi) provider(name)).createReaderInstance();
    }

    private static Object provider(String name) throws IOException {
        try {
            Class<?> kind = Class.forName(JDK + name);
            return IIORegistry.getDefaultInstance().getServiceProviderByClass(kind);
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }
}
