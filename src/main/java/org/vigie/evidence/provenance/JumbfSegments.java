package org.vigie.evidence.provenance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts boxes together that go on over several segments of a JPEG file: each segment names the
/// instance of the box, its own number in the sequence, and repeats the header of the box (ISO
/// 19566-5, annex B; ISO 18477-3).
final class JumbfSegments {
    /// "JP", instance, number, length and type of the box.
    private static final int HEADER = 16;

    private final Map<Integer, TreeMap<Long, byte[]>> instances = new LinkedHashMap<>();
    private boolean complete = true;

    /// Take a segment, in whatever order.
    void add(byte[] segment) {
        if (segment.length < HEADER) {
            complete = false;
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(segment);
        int instance = in.getShort(2) & 0xffff;
        long number = in.getInt(4) & 0xffffffffL;
        TreeMap<Long, byte[]> segments =
                instances.computeIfAbsent(instance, any -> new TreeMap<>());
        complete &= segments.putIfAbsent(number, segment) == null;
    }

    /// Return the boxes, each as far as its segments follow each other.
    List<byte[]> boxes() {
        List<byte[]> boxes = new ArrayList<>();
        for (TreeMap<Long, byte[]> segments : instances.values()) {
            ByteArrayOutputStream box = new ByteArrayOutputStream();
            byte[] first = segments.firstEntry().getValue();
            box.write(first, 8, first.length - 8);
            long next = segments.firstKey() + 1;
            for (var segment : segments.tailMap(next).entrySet()) {
                if (segment.getKey() != next || !sameBox(first, segment.getValue())) {
                    complete = false;
                    break;
                }
                int skip = header(first);
                byte[] bytes = segment.getValue();
                box.write(bytes, Math.min(skip, bytes.length), Math.max(0, bytes.length - skip));
                next++;
            }
            boxes.add(box.toByteArray());
        }
        return boxes;
    }

    /// Return whether no segment is missing, damaged, or there twice.
    boolean isComplete() {
        return complete;
    }

    /// A length of 1 is followed by a long length, which is repeated too.
    private static int header(byte[] first) {
        return ByteBuffer.wrap(first).getInt(8) == 1 ? HEADER + 8 : HEADER;
    }

    private static boolean sameBox(byte[] first, byte[] other) {
        return ByteBuffer.wrap(first).getLong(8) == ByteBuffer.wrap(other).getLong(8);
    }
}
