package org.vigie.evidence.provenance;

import static org.vigie.evidence.provenance.Made.joined;
import static org.vigie.evidence.provenance.Made.latin;
import static org.vigie.evidence.provenance.Made.utf8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// C2PA stores for tests, box by box and value by value.
final class MadeStore {
    private static final String UUID_END = "\0\21\0\20\u0080\0\0\u00aa\08\u009bq";

    private MadeStore() {}

    /// A store with one manifest whose action says `sourceType`.
    static byte[] store(String generator, String sourceType) {
        return superbox("c2pa", "c2pa", manifest("urn:uuid:one", generator, sourceType));
    }

    static byte[] manifest(String label, String generator, String sourceType) {
        return superbox(
                "c2ma",
                label,
                superbox(
                        "c2as",
                        "c2pa.assertions",
                        assertion(
                                "c2pa.actions.v2",
                                Map.of(
                                        "actions",
                                        List.of(
                                                Map.of(
                                                        "action",
                                                        "c2pa.created",
                                                        "digitalSourceType",
                                                        sourceType,
                                                        "softwareAgent",
                                                        Map.of("name", "Painter"))))),
                        assertion(
                                "c2pa.ingredient.v3",
                                Map.of("dc:title", "beach.jpg", "relationship", "parentOf"))),
                superbox(
                        "c2cl",
                        "c2pa.claim.v2",
                        box(
                                "cbor",
                                cbor(Map.of("claim_generator_info", Map.of("name", generator))))),
                superbox("c2cs", "c2pa.signature", box("cbor", signature())));
    }

    private static byte[] assertion(String label, Map<String, ?> content) {
        return superbox("cbor", label, box("cbor", cbor(content)));
    }

    /// COSE_Sign1 by ES256, with a time stamp that holds a time and nothing else.
    private static byte[] signature() {
        byte[] headed = joined(new byte[] {(byte) 0xa1, 1, 0x26});
        byte[] info =
                joined(
                        new byte[] {2, 1, 1, 6, 1, 42, 0x30, 0, 2, 1, 7, 0x18, 15},
                        latin("20260104101112Z"));
        byte[] token =
                joined(
                        latin("\6\13*\u0086H\u0086\u00f7\15\1\11\20\1\4"),
                        new byte[] {(byte) 0xa0, (byte) (info.length + 4)},
                        new byte[] {4, (byte) (info.length + 2), 0x30, (byte) info.length},
                        info);
        Object open = Map.of("sigTst", Map.of("tstTokens", List.of(Map.of("val", token))));
        return joined(
                new byte[] {(byte) 0xd2, (byte) 0x84},
                cbor(headed),
                cbor(open),
                new byte[] {(byte) 0xf6},
                cbor(new byte[64]));
    }

    static byte[] superbox(String kind, String label, byte[]... boxes) {
        byte[] description =
                box("jumd", joined(latin(kind + UUID_END), new byte[] {3}, utf8(label + "\0")));
        return box("jumb", joined(description, joined(boxes)));
    }

    static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(content.length + 8)
                .putInt(content.length + 8)
                .put(latin(type))
                .put(content)
                .array();
    }

    static byte[] cbor(Object value) {
        return switch (value) {
            case String text -> joined(head(3, utf8(text).length), utf8(text));
            case byte[] bytes -> joined(head(2, bytes.length), bytes);
            case Integer number -> head(0, number);
            case List<?> list -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.writeBytes(head(4, list.size()));
                list.forEach(item -> out.writeBytes(cbor(item)));
                yield out.toByteArray();
            }
            case Map<?, ?> map -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.writeBytes(head(5, map.size()));
                map.forEach((key, item) -> out.writeBytes(joined(cbor(key), cbor(item))));
                yield out.toByteArray();
            }
            default -> throw new IllegalArgumentException();
        };
    }

    static byte[] head(int kind, int count) {
        if (count < 24) {
            return new byte[] {(byte) (kind << 5 | count)};
        }
        return ByteBuffer.allocate(5).put((byte) (kind << 5 | 26)).putInt(count).array();
    }

    /// APP11 segments of a box, `most` bytes of it each.
    static byte[] segments(byte[] box, int instance, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] header = Arrays.copyOf(box, 8);
        int number = 1;
        for (int from = 8; from < box.length; from += most) {
            byte[] content = Arrays.copyOfRange(box, from, Math.min(box.length, from + most));
            out.writeBytes(
                    Made.segment(
                            0xeb,
                            joined(
                                    latin("JP"),
                                    ByteBuffer.allocate(6)
                                            .putShort((short) instance)
                                            .putInt(number++)
                                            .array(),
                                    header,
                                    content)));
        }
        return out.toByteArray();
    }
}
