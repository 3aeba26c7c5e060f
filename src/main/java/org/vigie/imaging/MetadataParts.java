package org.vigie.imaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigie.imaging.MetadataPart.Kind;
import org.vigie.review.FaultException;

/// What the decoder leaves behind when it takes a picture file apart, cut out and unread. Bounded
/// in number and size; a file that breaks off gives what came before.
///
/// @param parts in the order of the file
/// @param complete false when the file breaks off, or has more than is taken
public record MetadataParts(List<MetadataPart> parts, boolean complete) {
    /// Parts that are taken. A store of 16 MiB takes 256 segments of a JPEG file.
    static final int MOST_PARTS = 512;

    /// Bytes that are taken, all parts together; a TIFF file itself is not copied and not counted.
    static final int MOST_BYTES = 16 << 20;

    public MetadataParts {
        parts = List.copyOf(parts);
    }

    /// Cut a picture file up; never fails. What is no picture has no parts.
    public static MetadataParts of(byte[] bytes) {
        ImageFormat format;
        try {
            format = Signature.format(bytes);
        } catch (FaultException e) {
            return new MetadataParts(List.of(), true);
        }
        Collection found = new Collection(bytes);
        try {
            walk(bytes, format, found);
        } catch (FaultException | IndexOutOfBoundsException e) {
            found.complete = false;
        }
        return new MetadataParts(found.parts, found.complete);
    }

    private static void walk(byte[] bytes, ImageFormat format, Collection found)
            throws FaultException {
        switch (format) {
            case JPEG -> JpegMarkers.walk(bytes, new JpegMetadata(bytes, found));
            case PNG -> PngChunks.walk(bytes, new PngMetadata(found));
            case WEBP -> RiffChunks.walk(bytes, new WebpMetadata(bytes, found));
            case GIF -> new GifMetadata(bytes, found).walk();
            case TIFF -> found.parts.add(new MetadataPart(Kind.TIFF, bytes));
            case BMP -> {
                // A bitmap has no place to say anything.
            }
        }
    }

    /// Takes parts until there are enough.
    static final class Collection {
        private final byte[] bytes;
        private final List<MetadataPart> parts = new ArrayList<>();
        private int taken;
        private boolean complete = true;

        private Collection(byte[] bytes) {
            this.bytes = bytes;
        }

        /// Take the bytes of the file between `from` and `end`.
        void take(Kind kind, int from, int end) {
            if (room(end - from)) {
                keep(kind, Arrays.copyOfRange(bytes, from, end));
            }
        }

        /// Return whether a part of `length` bytes still fits; when not, the whole is incomplete.
        boolean room(int length) {
            boolean room = parts.size() < MOST_PARTS && length <= MOST_BYTES - taken;
            complete &= room;
            return room;
        }

        /// Take bytes that there is room for.
        void keep(Kind kind, byte[] content) {
            taken += content.length;
            parts.add(new MetadataPart(kind, content));
        }
    }
}
