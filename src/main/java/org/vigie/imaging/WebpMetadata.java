package org.vigie.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vigie.imaging.MetadataPart.Kind;

/// Takes the chunks of a WebP file that say something beside the picture.
final class WebpMetadata implements RiffChunks.Visitor {
    private static final int EXIF = RiffChunks.fourCc("EXIF");
    private static final int XMP = RiffChunks.fourCc("XMP ");
    private static final int C2PA = RiffChunks.fourCc("C2PA");

    /// Some writers keep the prefix that EXIF has in JPEG files.
    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] bytes;
    private final MetadataParts.Collection found;

    WebpMetadata(byte[] bytes, MetadataParts.Collection found) {
        this.bytes = bytes;
        this.found = found;
    }

    @Override
    public void chunk(int type, int at, int length) {
        if (type == EXIF) {
            found.take(Kind.EXIF, at + prefix(at, length), at + length);
        } else if (type == XMP) {
            found.take(Kind.XMP, at, at + length);
        } else if (type == C2PA) {
            found.take(Kind.JUMBF, at, at + length);
        }
    }

    private int prefix(int at, int length) {
        int most = Math.min(length, PREFIX.length);
        boolean prefixed = Arrays.equals(bytes, at, at + most, PREFIX, 0, PREFIX.length);
        return prefixed ? PREFIX.length : 0;
    }
}
