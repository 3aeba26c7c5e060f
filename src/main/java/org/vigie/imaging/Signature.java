package org.vigie.imaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.vigie.review.FaultException;

/// What the first bytes say a file is. Names and content types are never asked.
final class Signature {
    private static final List<Magic> FOREIGN =
            List.of(
                    new Magic("%PDF-", 0, "pdf"),
                    new Magic("PK\3\4", 0, "zip"),
                    new Magic("Rar!", 0, "rar"),
                    new Magic("7z\u00bc\u00af", 0, "7z"),
                    new Magic("\u001f\u008b", 0, "gzip"),
                    new Magic("8BPS", 0, "psd"),
                    new Magic("qoif", 0, "qoi"),
                    new Magic("\u00ff\n", 0, "jxl"),
                    new Magic("JXL \r\n", 4, "jxl"),
                    new Magic("jP  \r\n", 4, "jp2"),
                    new Magic("\u00ffO\u00ffQ", 0, "jp2"),
                    new Magic("v/1\1", 0, "exr"),
                    new Magic("DDS ", 0, "dds"),
                    new Magic("\0\0\1\0", 0, "ico"),
                    new Magic("MZ", 0, "exe"),
                    new Magic("\u007fELF", 0, "elf"),
                    new Magic("OggS", 0, "ogg"),
                    new Magic("fLaC", 0, "flac"),
                    new Magic("ID3", 0, "mp3"),
                    new Magic("\u001aE\u00df\u00a3", 0, "webm"),
                    new Magic("AVI ", 8, "avi"),
                    new Magic("WAVE", 8, "wav"),
                    new Magic("II+\0", 0, "bigtiff"),
                    new Magic("MM\0+", 0, "bigtiff"));

    private Signature() {}

    /// Return the format, or refuse by the name of what it is instead.
    static ImageFormat format(byte[] bytes) throws FaultException {
        String head = latin(bytes, 64);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return ImageFormat.JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return ImageFormat.PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return ImageFormat.WEBP;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return ImageFormat.GIF;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return ImageFormat.TIFF;
        }
        if (head.startsWith("BM")) {
            return ImageFormat.BMP;
        }
        throw Refusal.unsupported(foreign(bytes, head));
    }

    private static String foreign(byte[] bytes, String head) {
        if (head.startsWith("ftyp", 4)) {
            return brand(head);
        }
        for (Magic magic : FOREIGN) {
            if (head.startsWith(magic.text, magic.offset)) {
                return magic.word;
            }
        }
        return markup(latin(bytes, 1024).toLowerCase(Locale.ROOT));
    }

    private static String brand(String head) {
        return switch (head.substring(8, Math.min(12, head.length()))) {
            case "avif", "avis" -> "avif";
            case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1" ->
                    head.contains("avif") ? "avif" : "heic";
            default -> "mp4";
        };
    }

    private static String markup(String text) {
        if (text.contains("<svg")) {
            return "svg";
        }
        if (text.contains("<!doctype html") || text.contains("<html")) {
            return "html";
        }
        String start = text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (start.startsWith("<?xml")) {
            return "xml";
        }
        return start.startsWith("{") || start.startsWith("[") ? "json" : "unknown";
    }

    private static String latin(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }

    private record Magic(String text, int offset, String word) {}
}
