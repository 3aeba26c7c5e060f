package org.vigie.imaging;

import org.vigie.imaging.MetadataPart.Kind;

/// Takes the chunks of a PNG file that say something beside the picture.
final class PngMetadata implements PngChunks.Visitor {
    private static final int TEXT = 0x74455874;
    private static final int DEFLATED_TEXT = 0x7a545874;
    private static final int INTERNATIONAL_TEXT = 0x69545874;
    private static final int EXIF = 0x65584966;

    /// `caBX`, where C2PA keeps its store (C2PA 2.1, appendix A.3.2).
    private static final int BOX = 0x63614258;

    private final MetadataParts.Collection found;

    PngMetadata(MetadataParts.Collection found) {
        this.found = found;
    }

    @Override
    public void chunk(int type, int at, int length) {
        switch (type) {
            case TEXT -> take(Kind.PNG_TEXT, at, length);
            case DEFLATED_TEXT -> take(Kind.PNG_DEFLATED_TEXT, at, length);
            case INTERNATIONAL_TEXT -> take(Kind.PNG_INTERNATIONAL_TEXT, at, length);
            case EXIF -> take(Kind.EXIF, at, length);
            case BOX -> take(Kind.JUMBF, at, length);
            default -> {
                // The rest makes pixels, or is known to nobody.
            }
        }
    }

    private void take(Kind kind, int at, int length) {
        found.take(kind, at + 8, at + 8 + length);
    }
}
