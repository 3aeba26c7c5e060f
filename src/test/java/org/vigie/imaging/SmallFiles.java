package org.vigie.imaging;

import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/// Small whole files of every kind that is opened, all of the same hill.
public final class SmallFiles {
    public static final int WIDTH = 48;
    public static final int HEIGHT = 32;

    private SmallFiles() {}

    /// The hill that all files show.
    public static Picture hill() {
        return Scenes.hill(WIDTH, HEIGHT);
    }

    /// Opaque upright files by name.
    public static Map<String, byte[]> opaque() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        BufferedImage image = image(BufferedImage.TYPE_INT_RGB);
        files.put("baseline.jpg", write("jpeg", image, 0.9f, false));
        files.put("progressive.jpg", write("jpeg", image, 0.9f, true));
        files.put("cmyk.jpg", stored("cmyk.jpg"));
        files.put("plain.png", write("png", image, 0, false));
        files.put("interlaced.png", write("png", image, 0, true));
        files.put("sixteen.png", write("png", sixteen(), 0, false));
        files.put("palette.png", write("png", palette(), 0, false));
        files.put("ours.png", PngWriter.png(WIDTH, HEIGHT, hill().rgb()));
        files.put("palette.gif", write("gif", palette(), 0, false));
        files.put("interlaced.gif", stored("interlaced.gif"));
        files.put("plain.bmp", write("bmp", image, 0, false));
        files.put("palette.bmp", write("bmp", palette(), 0, false));
        files.put("fields.bmp", write("bmp", image(BufferedImage.TYPE_USHORT_565_RGB), 0, false));
        for (String packing : new String[] {"LZW", "Deflate", "ZLib", "PackBits"}) {
            files.put(packing + ".tiff", tiff(image, packing));
        }
        files.put("plain.tiff", tiff(image, null));
        files.put("palette.tiff", tiff(palette(), null));
        files.put("lossy.webp", stored("lossy.webp"));
        files.put("animated.webp", stored("animated.webp"));
        return files;
    }

    /// Grey upright files by name.
    public static Map<String, byte[]> grey() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = image.getRaster();
        byte[] rgb = hill().rgb();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            raster.setSample(i % WIDTH, i / WIDTH, 0, rgb[i * 3 + 1] & 0xff);
        }
        return Map.of(
                "grey.jpg", write("jpeg", image, 0.95f, false),
                "grey.png", write("png", image, 0, false),
                "grey.tiff", tiff(image, null));
    }

    /// Files whose alpha runs from clear at the top to opaque at the bottom.
    public static Map<String, byte[]> translucent() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        byte[] rgb = hill().rgb();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int y = i / WIDTH;
            int colour = (rgb[i * 3] & 0xff) << 16 | (rgb[i * 3 + 1] & 0xff) << 8;
            int alpha = y * 255 / (HEIGHT - 1);
            image.setRGB(i % WIDTH, y, alpha << 24 | colour | rgb[i * 3 + 2] & 0xff);
        }
        return Map.of(
                "alpha.png", write("png", image, 0, false),
                "alpha.tiff", tiff(image, "LZW"),
                "lossy-alpha.webp", stored("lossy-alpha.webp"),
                "lossless-alpha.webp", stored("lossless-alpha.webp"));
    }

    /// Every file.
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = opaque();
        files.putAll(grey());
        files.putAll(translucent());
        files.put("lossy-turned.webp", stored("lossy-turned.webp"));
        return files;
    }

    /// Write a picture as JPEG.
    public static byte[] jpeg(Picture picture, float quality) {
        BufferedImage image = Samples.packedImage(picture.width(), picture.height());
        System.arraycopy(picture.rgb(), 0, Samples.packedBytes(image), 0, picture.rgb().length);
        BufferedImage plain =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        draw(image, plain);
        return write("jpeg", plain, quality, false);
    }

    private static BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        byte[] rgb = hill().rgb();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int colour = (rgb[i * 3] & 0xff) << 16 | (rgb[i * 3 + 1] & 0xff) << 8;
            image.setRGB(i % WIDTH, i / WIDTH, colour | rgb[i * 3 + 2] & 0xff);
        }
        return image;
    }

    private static BufferedImage palette() {
        byte[][] colours = new byte[3][256];
        for (int i = 0; i < 256; i++) {
            colours[0][i] = (byte) ((i >> 5) * 255 / 7);
            colours[1][i] = (byte) ((i >> 2 & 7) * 255 / 7);
            colours[2][i] = (byte) ((i & 3) * 255 / 3);
        }
        IndexColorModel model = new IndexColorModel(8, 256, colours[0], colours[1], colours[2]);
        BufferedImage indexed =
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] rgb = hill().rgb();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int r = ((rgb[i * 3] & 0xff) * 7 + 127) / 255;
            int g = ((rgb[i * 3 + 1] & 0xff) * 7 + 127) / 255;
            int b = ((rgb[i * 3 + 2] & 0xff) * 3 + 127) / 255;
            indexed.getRaster().setSample(i % WIDTH, i / WIDTH, 0, r << 5 | g << 2 | b);
        }
        return indexed;
    }

    private static BufferedImage sixteen() {
        ComponentColorModel model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        false,
                        false,
                        Transparency.OPAQUE,
                        DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        byte[] rgb = hill().rgb();
        for (int i = 0; i < rgb.length; i++) {
            raster.setSample(i / 3 % WIDTH, i / 3 / WIDTH, i % 3, (rgb[i] & 0xff) * 257);
        }
        return new BufferedImage(model, raster, false, null);
    }

    private static byte[] tiff(BufferedImage image, @Nullable String packing) {
        return write("tiff", image, packing, param -> {});
    }

    private static byte[] write(
            String format, BufferedImage image, float quality, boolean progressive) {
        return write(
                format,
                image,
                quality > 0 ? "JPEG" : null,
                param -> {
                    if (quality > 0) {
                        param.setCompressionQuality(quality);
                    }
                    if (progressive) {
                        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                    }
                });
    }

    private static byte[] write(
            String format,
            BufferedImage image,
            @Nullable String packing,
            Consumer<ImageWriteParam> settings) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (packing != null) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(packing);
            }
            settings.accept(param);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static void draw(BufferedImage from, BufferedImage to) {
        Graphics2D graphics = to.createGraphics();
        graphics.drawImage(from, 0, 0, null);
        graphics.dispose();
    }

    static byte[] stored(String name) {
        try (InputStream in = SmallFiles.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
