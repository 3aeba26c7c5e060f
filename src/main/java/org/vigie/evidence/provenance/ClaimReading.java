package org.vigie.evidence.provenance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.evidence.provenance.Statements.Place;
import org.vigie.imaging.MetadataPart;
import org.vigie.imaging.MetadataParts;
import org.vigie.review.Claims.Claim;

/// Reads what a picture file says about its own origin. Whatever the bytes are, reading ends, takes
/// bounded memory, and throws nothing: what cannot be read is said to be so.
final class ClaimReading {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /// Tags of a TIFF file that hold what other formats keep in segments of their own.
    private static final int XMP = 700;

    private static final int PHOTOSHOP = 34377;
    private static final int IPTC = 33723;
    private static final int C2PA = 0xcd41;
    private static final Set<Integer> BLOCKS = Set.of(XMP, PHOTOSHOP, IPTC, C2PA);
    private static final Set<Integer> TIFF =
            Stream.concat(ExifReading.TAGS.stream(), BLOCKS.stream())
                    .collect(Collectors.toUnmodifiableSet());
    private static final int MOST_OF_TIFF = 8 << 20;

    private final Statements found = new Statements();
    private final JumbfSegments segments = new JumbfSegments();
    private final PngReading png = new PngReading(found, this::part);

    private ClaimReading() {}

    /// Return all that `file` says, nothing when it says nothing.
    static List<Claim> read(byte[] file) {
        MetadataParts parts = MetadataParts.of(file);
        ClaimReading reading = new ClaimReading();
        if (!parts.complete()) {
            reading.found.incomplete();
        }
        parts.parts().forEach(reading::part);
        reading.guarded(reading.png::finish);
        reading.guarded(reading::segments);
        return reading.found.all();
    }

    private void part(MetadataPart part) {
        guarded(() -> {
            switch (part.kind()) {
                case EXIF -> new ExifReading(found).read(withoutPrefix(part.bytes()));
                case TIFF -> tiff(part.bytes());
                case XMP -> new XmpReading(found).read(part.bytes());
                case PHOTOSHOP -> new PhotoshopReading(found).read(part.bytes());
                case JUMBF_SEGMENT -> segments.add(part.bytes());
                case JUMBF -> new C2paReading(found).read(part.bytes());
                case PNG_TEXT, PNG_DEFLATED_TEXT, PNG_INTERNATIONAL_TEXT -> png.read(part);
                case COMMENT ->
                        new TextReading(found)
                                .text(
                                        Place.COMMENT,
                                        "comment",
                                        Wording.decoded(part.bytes()),
                                        Meaning.COMMENT);
            }
        });
    }

    /// The readers check what they read; a mistake in one, or in a library, costs that part only.
    private void guarded(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException | StackOverflowError e) {
            found.incomplete();
        }
    }

    private void segments() {
        segments.boxes().forEach(box -> new C2paReading(found).read(box));
        if (!segments.isComplete()) {
            found.incomplete();
        }
    }

    private void tiff(byte[] file) {
        TiffTags.Found tags = TiffTags.read(file, TIFF, MOST_OF_TIFF);
        if (!tags.complete()) {
            found.incomplete();
        }
        new ExifReading(found).read(tags.values());
        tags.values()
                .forEach((tag, bytes) -> {
                    switch (tag) {
                        case XMP -> part(new MetadataPart(MetadataPart.Kind.XMP, bytes));
                        case PHOTOSHOP, IPTC ->
                                part(new MetadataPart(MetadataPart.Kind.PHOTOSHOP, bytes));
                        case C2PA -> part(new MetadataPart(MetadataPart.Kind.JUMBF, bytes));
                        default -> {
                            // Read above.
                        }
                    }
                });
    }

    private static byte[] withoutPrefix(byte[] exif) {
        int length = EXIF.length;
        return exif.length >= length && Arrays.equals(exif, 0, length, EXIF, 0, length)
                ? Arrays.copyOfRange(exif, length, exif.length)
                : exif;
    }
}
