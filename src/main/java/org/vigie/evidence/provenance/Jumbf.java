package org.vigie.evidence.provenance;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A box of the JPEG universal metadata box format (ISO 19566-5): boxes in boxes, each superbox
/// with a kind and a label. Read-only, and bounded in depth and number.
///
/// @param kind the first four letters of the UUID of a superbox, such as `c2ma`; the type of any
///   other box, such as `cbor`
/// @param label of a superbox, may be empty
/// @param content of a box that is no superbox
record Jumbf(String kind, String label, List<Jumbf> children, byte[] content) {
    private static final String SUPERBOX = "jumb";
    private static final String DESCRIPTION = "jumd";
    private static final int DEEPEST = 12;
    private static final int MOST_BOXES = 4_096;
    private static final int LONGEST_LABEL = 300;
    private static final byte[] NONE = new byte[0];

    Jumbf {
        children = List.copyOf(children);
    }

    /// What was read.
    ///
    /// @param box nothing where the bytes do not begin with a superbox
    /// @param complete false when boxes are cut off, lie about their length, or are too many
    record Found(Optional<Jumbf> box, boolean complete) {}

    /// Read the box that `bytes` begin with.
    static Found read(byte[] bytes) {
        Walk walk = new Walk(ByteBuffer.wrap(bytes));
        List<Jumbf> boxes = new ArrayList<>();
        try {
            walk.boxes(0, bytes.length, 0, boxes, 1);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            walk.complete = false;
        }
        return new Found(
                boxes.stream().filter(box -> !box.isPlain()).findFirst(),
                walk.complete && !boxes.isEmpty());
    }

    /// Return the first box inside of a kind.
    Optional<Jumbf> child(String wanted) {
        return children.stream().filter(box -> box.kind.equals(wanted)).findFirst();
    }

    /// Return the CBOR inside, nothing when there is none or it is damaged.
    Optional<Cbor> cbor() {
        return child("cbor").filter(Jumbf::isPlain).flatMap(box -> CborReader.read(box.content));
    }

    private boolean isPlain() {
        return label.isEmpty() && children.isEmpty() && content.length > 0;
    }

    /// One way through the boxes.
    private static final class Walk {
        private final ByteBuffer in;
        private int count;
        private boolean complete = true;

        Walk(ByteBuffer in) {
            this.in = in;
        }

        /// Read boxes between `from` and `end`: length, type, long length where the length is 1; a
        /// length of 0 reaches to the end.
        void boxes(int from, int end, int depth, List<Jumbf> boxes, int most) {
            int at = from;
            while (at + 8 <= end && boxes.size() < most) {
                long length = in.getInt(at) & 0xffffffffL;
                int header = 8;
                if (length == 1 && at + 16 <= end) {
                    length = in.getLong(at + 8);
                    header = 16;
                } else if (length == 0) {
                    length = end - at;
                }
                if (length < header || ++count > MOST_BOXES) {
                    complete = false;
                    return;
                }
                if (length > end - at) {
                    complete = false;
                    length = end - at;
                }
                boxes.add(box(latin(at + 4, 4), at + header, at + (int) length, depth));
                at += (int) length;
            }
        }

        private Jumbf box(String type, int from, int end, int depth) {
            if (!type.equals(SUPERBOX)) {
                return new Jumbf(type, "", List.of(), Arrays.copyOfRange(in.array(), from, end));
            }
            List<Jumbf> children = new ArrayList<>();
            if (depth == DEEPEST) {
                complete = false;
                return new Jumbf("", "", children, NONE);
            }
            boxes(from, end, depth + 1, children, Integer.MAX_VALUE);
            byte[] described =
                    children.isEmpty() || !children.getFirst().kind.equals(DESCRIPTION)
                            ? NONE
                            : children.removeFirst().content;
            return described(described, children);
        }

        /// A description is a UUID, flags, and a label that ends with zero where flag 2 is set.
        private Jumbf described(byte[] description, List<Jumbf> children) {
            if (description.length < 17) {
                complete = false;
                return new Jumbf("", "", children, NONE);
            }
            String kind = new String(description, 0, 4, StandardCharsets.ISO_8859_1);
            int end = 17;
            boolean labelled = (description[16] & 2) != 0;
            while (labelled
                    && end < description.length
                    && end < 17 + LONGEST_LABEL
                    && description[end] != 0) {
                end++;
            }
            String label = new String(description, 17, end - 17, StandardCharsets.UTF_8);
            return new Jumbf(kind, label, children, NONE);
        }

        private String latin(int at, int length) {
            return new String(in.array(), at, length, StandardCharsets.ISO_8859_1);
        }
    }
}
