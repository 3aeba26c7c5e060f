package org.vigie.imaging;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

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

    private static ImageReader jdk(String name) throws IOException {
        try {
            Class<?> kind = Class.forName(JDK + name);
            Object spi = IIORegistry.getDefaultInstance().getServiceProviderByClass(kind);
            return ((ImageReaderSpi) spi).createReaderInstance();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }
}
