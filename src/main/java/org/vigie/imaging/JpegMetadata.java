package org.vigie.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vigie.imaging.MetadataPart.Kind;

/// Takes the segments of a JPEG file that say something beside the picture.
final class JpegMetadata implements JpegMarkers.Visitor {
    private static final byte[] EXIF = latin("Exif\0\0");
    private static final byte[] XMP = latin("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] PHOTOSHOP = latin("Photoshop 3.0\0");
    private static final byte[] BOXES = latin("JP");

    private final byte[] bytes;
    private final MetadataParts.Collection found;

    JpegMetadata(byte[] bytes, MetadataParts.Collection found) {
        this.bytes = bytes;
        this.found = found;
    }

    @Override
    public void segment(int marker, int at, int end) {
        int content = at + 4;
        switch (marker) {
            case 0xe1 -> {
                take(Kind.EXIF, EXIF, content, end);
                take(Kind.XMP, XMP, content, end);
            }
            case 0xeb -> {
                if (startsWith(BOXES, content, end)) {
                    found.take(Kind.JUMBF_SEGMENT, content, end);
                }
            }
            case 0xed -> take(Kind.PHOTOSHOP, PHOTOSHOP, content, end);
            case 0xfe -> found.take(Kind.COMMENT, content, end);
            default -> {
                // The rest makes pixels, or is known to nobody.
            }
        }
    }

    private void take(Kind kind, byte[] prefix, int content, int end) {
        if (startsWith(prefix, content, end)) {
            found.take(kind, content + prefix.length, end);
        }
    }

    private boolean startsWith(byte[] prefix, int from, int end) {
        int length = prefix.length;
        return end - from >= length && Arrays.equals(bytes, from, from + length, prefix, 0, length);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
