package org.vigie.evidence.provenance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.vigie.imaging.MetadataPart;

/// Reads the text chunks of PNG files (PNG 3, §11.3.3), inflating no more than a bounded share.
final class PngTexts {
    /// Bytes one text may inflate to.
    private static final int LONGEST = 1 << 20;

    /// Bytes all deflated texts of a file may inflate to.
    private static final int MOST_INFLATED = 4 << 20;

    private static final int LONGEST_KEYWORD = 79;

    private int left = MOST_INFLATED;

    /// A keyword and its text, as bytes: their encoding depends on the kind of the chunk, and on
    /// the writer.
    record Entry(String keyword, byte[] text) {}

    /// Return what a chunk says, null when it is damaged or too large.
    @Nullable Entry read(MetadataPart part) {
        byte[] bytes = part.bytes();
        int keyword = zero(bytes, 0);
        if (keyword < 1 || keyword > LONGEST_KEYWORD) {
            return null;
        }
        byte[] text =
                switch (part.kind()) {
                    case PNG_TEXT -> rest(bytes, keyword + 1);
                    case PNG_DEFLATED_TEXT -> inflated(bytes, keyword + 2);
                    default -> international(bytes, keyword + 1);
                };
        return text == null
                ? null
                : new Entry(new String(bytes, 0, keyword, StandardCharsets.ISO_8859_1), text);
    }

    private byte @Nullable [] international(byte[] bytes, int flag) {
        int language = zero(bytes, flag + 2);
        int translated = language < 0 ? -1 : zero(bytes, language + 1);
        if (translated < 0) {
            return null;
        }
        return bytes[flag] == 0 ? rest(bytes, translated + 1) : inflated(bytes, translated + 1);
    }

    private static byte @Nullable [] rest(byte[] bytes, int from) {
        return bytes.length - from > LONGEST ? null : Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static int zero(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private byte @Nullable [] inflated(byte[] bytes, int from) {
        if (from > bytes.length) {
            return null;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            return inflated(inflater);
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }

    private byte @Nullable [] inflated(Inflater inflater) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!inflater.finished()) {
            int count = inflater.inflate(buffer);
            left -= count;
            if (count == 0 || left < 0 || out.size() + count > LONGEST) {
                return null;
            }
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }
}
