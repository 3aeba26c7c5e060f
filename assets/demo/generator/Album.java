import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Renders pictures once, encodes them and keeps them by name.
final class Album {
    private final Map<Shot, BufferedImage> rendered = new HashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Map<String, Object> jpeg(String name, Shot shot) {
        return jpeg(name, shot, Darkroom.Change.NONE, .72f);
    }

    Map<String, Object> jpeg(String name, Shot shot, Darkroom.Change change, float quality) {
        return keep(
                name + ".jpg",
                "image/jpeg",
                () -> encode(Darkroom.change(picture(shot), change), "jpeg", quality));
    }

    /// Without loss: for drawings, which stay small, and small photos.
    Map<String, Object> lossless(String name, String format, Shot shot, double scale) {
        String ending = format.equals("tiff") ? "tif" : format;
        return keep(
                name + "." + ending,
                "image/" + format,
                () ->
                        encode(
                                Darkroom.change(picture(shot), Darkroom.Change.scaled(scale)),
                                format,
                                -1));
    }

    Map<String, Object> raw(String name, String mediaType, byte[] bytes) {
        return keep(name, mediaType, () -> bytes);
    }

    byte[] bytes(String name) {
        return files.get(name);
    }

    BufferedImage picture(Shot shot) {
        return rendered.computeIfAbsent(shot, it -> it.render().image());
    }

    private interface Source {
        byte[] get() throws IOException;
    }

    private Map<String, Object> keep(String name, String mediaType, Source source) {
        try {
            byte[] bytes = files.get(name);
            if (bytes == null) {
                bytes = source.get();
                files.put(name, bytes);
            }
            return Flag.map(
                    "file", "media/" + name, "sha256", sha256(bytes), "mediaType", mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encode(BufferedImage image, String format, float quality) throws IOException {
        ImageIO.setUseCache(false);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (quality > 0) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
            } else if (format.equals("tiff")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType("Deflate");
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long write(Path folder) throws IOException {
        Files.createDirectories(folder);
        long total = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            total += file.getValue().length;
        }
        return total;
    }

    Map<Shot, BufferedImage> rendered() {
        return rendered;
    }
}
