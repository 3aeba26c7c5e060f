package org.vigie.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vigie.imaging.MetadataPart.Kind;
import org.vigie.review.FaultException;

/// Takes the extensions of a GIF file that say something beside the picture.
final class GifMetadata {
    private static final byte[] XMP = latin("XMP DataXMP");
    private static final byte[] C2PA = latin("C2PA_GIF");

    private final byte[] bytes;
    private final MetadataParts.Collection found;

    GifMetadata(byte[] bytes, MetadataParts.Collection found) {
        this.bytes = bytes;
        this.found = found;
    }

    /// Go over all blocks, up to the trailer.
    void walk() throws FaultException {
        int at = 13 + palette(bytes[10]);
        while (bytes[at] != 0x3b) {
            if (bytes[at] == 0x21) {
                extension(at);
                at = pastBlocks(at + 2);
            } else if (bytes[at] == 0x2c) {
                at = pastBlocks(at + 11 + palette(bytes[at + 9]));
            } else {
                throw Refusal.damaged(null);
            }
        }
    }

    private static int palette(int flags) {
        return (flags & 0x80) == 0 ? 0 : 6 << (flags & 7);
    }

    private int pastBlocks(int from) {
        int at = from;
        while (bytes[at] != 0) {
            at += 1 + (bytes[at] & 0xff);
        }
        return at + 1;
    }

    private void extension(int at) {
        int label = bytes[at + 1] & 0xff;
        if (label == 0xfe) {
            join(Kind.COMMENT, at + 2);
        } else if (label == 0xff && startsWith(XMP, at + 3)) {
            // The packet stands there unbroken, and is made to look like blocks by its own letters.
            found.take(Kind.XMP, at + 14, pastBlocks(at + 2));
        } else if (label == 0xff && startsWith(C2PA, at + 3)) {
            join(Kind.JUMBF, at + 14);
        }
    }

    private void join(Kind kind, int from) {
        if (!found.room(pastBlocks(from) - from)) {
            return;
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int at = from; bytes[at] != 0; at += 1 + (bytes[at] & 0xff)) {
            joined.write(bytes, at + 1, bytes[at] & 0xff);
        }
        found.keep(kind, joined.toByteArray());
    }

    private boolean startsWith(byte[] prefix, int from) {
        int end = Math.min(from + prefix.length, bytes.length);
        return from < end && Arrays.equals(bytes, from, end, prefix, 0, prefix.length);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
