package org.vigie.evidence.provenance;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the wanted tags of a TIFF structure, and nothing else: no thumbnail, no maker's notes, no
/// further directory. The reader left alone would copy what tags point to as often as tags say so;
/// sixty-four kilobytes of EXIF then take a gigabyte.
final class TiffTags extends DirectoryTiffHandler {
    /// The camera settings, a directory of its own.
    private static final int SETTINGS = 0x8769;

    private final Set<Integer> wanted;
    private final Map<Integer, byte[]> values = new LinkedHashMap<>();
    private int left;
    private boolean settings;
    private boolean complete = true;

    private TiffTags(Set<Integer> wanted, int most) {
        super(new Metadata(), null);
        this.wanted = wanted;
        this.left = most;
    }

    /// What was found.
    ///
    /// @param values bytes by tag; the first of several with one tag
    /// @param complete false when the structure is damaged, or more was wanted than allowed
    record Found(Map<Integer, byte[]> values, boolean complete) {
        Found {
            values = Map.copyOf(values);
        }
    }

    /// Read `wanted` tags, `most` bytes of them all together.
    static Found read(byte[] tiff, Set<Integer> wanted, int most) {
        TiffTags tags = new TiffTags(wanted, most);
        try {
            new TiffReader().processTiff(new ByteArrayReader(tiff), tags, 0);
        } catch (TiffProcessingException | IOException | RuntimeException e) {
            tags.complete = false;
        }
        return new Found(tags.values, tags.complete);
    }

    @Override
    public boolean customProcessTag(
            int valueOffset,
            Set<Integer> processedIfdOffsets,
            int tiffHeaderOffset,
            RandomAccessReader reader,
            int tag,
            int byteCount)
            throws IOException {
        if (wanted.contains(tag) && !values.containsKey(tag)) {
            boolean fits = byteCount >= 0 && byteCount <= left;
            complete &= fits;
            if (fits) {
                left -= byteCount;
                values.put(tag, reader.getBytes(valueOffset, byteCount));
            }
        }
        // Done with, whether wanted or not: the reader then keeps nothing itself.
        return true;
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        boolean first = tag == SETTINGS && !settings;
        settings |= first;
        return first;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tag, int format, long count) {
        return null;
    }

    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public void setTiffMarker(int marker) {
        // What kind of TIFF it is makes no difference.
    }

    @Override
    public void endingIFD() {
        // There is no directory to go back to.
    }

    @Override
    public void warn(String message) {
        complete = false;
    }

    @Override
    public void error(String message) {
        complete = false;
    }
}
