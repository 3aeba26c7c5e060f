package org.vigie.evidence.provenance;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads CBOR within bounds: on depth, on values, and never more bytes than there are.
final class CborReader {
    private static final int DEEPEST = 32;
    private static final int MOST_VALUES = 20_000;
    private static final int BREAK = 0xff;
    private static final int INDEFINITE = 31;

    private final ByteBuffer in;
    private int values;

    private CborReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /// Return the first value of `bytes`, nothing when it is damaged or beyond the bounds.
    static Optional<Cbor> read(byte[] bytes) {
        try {
            return Optional.of(new CborReader(bytes).value(0));
        } catch (Malformed | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /// Not to be read.
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("malformed", null, false, false);
        }
    }

    private Cbor value(int depth) throws Malformed {
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new Malformed();
        }
        int head = in.get() & 0xff;
        int kind = head >> 5;
        int low = head & 0x1f;
        return switch (kind) {
            case 0 -> new Cbor.Whole(count(low));
            case 1 -> new Cbor.Whole(-1 - count(low));
            case 2 -> new Cbor.Bytes(bytes(kind, low));
            case 3 -> new Cbor.Text(new String(bytes(kind, low), StandardCharsets.UTF_8));
            case 4 -> items(low, depth);
            case 5 -> fields(low, depth);
            case 6 -> {
                count(low);
                yield value(depth + 1);
            }
            default -> simple(low);
        };
    }

    private Cbor simple(int low) throws Malformed {
        if (low == INDEFINITE) {
            throw new Malformed();
        }
        count(low);
        return new Cbor.Other();
    }

    private long count(int low) throws Malformed {
        return switch (low) {
            case 24 -> in.get() & 0xff;
            case 25 -> in.getShort() & 0xffff;
            case 26 -> in.getInt() & 0xffffffffL;
            case 27 -> in.getLong();
            case 28, 29, 30, INDEFINITE -> throw new Malformed();
            default -> low;
        };
    }

    /// Return how long something is; every item takes at least one byte.
    private int length(int low) throws Malformed {
        long length = count(low);
        if (length < 0 || length > in.remaining()) {
            throw new Malformed();
        }
        return (int) length;
    }

    private byte[] bytes(int kind, int low) throws Malformed {
        if (low != INDEFINITE) {
            return chunk(low);
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        while (!ended()) {
            int head = in.get() & 0xff;
            if (head >> 5 != kind || (head & 0x1f) == INDEFINITE) {
                throw new Malformed();
            }
            joined.writeBytes(chunk(head & 0x1f));
        }
        return joined.toByteArray();
    }

    private byte[] chunk(int low) throws Malformed {
        byte[] chunk = new byte[length(low)];
        in.get(chunk);
        return chunk;
    }

    private boolean ended() {
        if ((in.get(in.position()) & 0xff) != BREAK) {
            return false;
        }
        in.get();
        return true;
    }

    private Cbor items(int low, int depth) throws Malformed {
        List<Cbor> items = new ArrayList<>();
        if (low == INDEFINITE) {
            while (!ended()) {
                items.add(value(depth + 1));
            }
        } else {
            int length = length(low);
            for (int i = 0; i < length; i++) {
                items.add(value(depth + 1));
            }
        }
        return new Cbor.Items(items);
    }

    private Cbor fields(int low, int depth) throws Malformed {
        Map<String, Cbor> fields = new LinkedHashMap<>();
        if (low == INDEFINITE) {
            while (!ended()) {
                field(fields, depth);
            }
        } else {
            int length = length(low);
            for (int i = 0; i < length; i++) {
                field(fields, depth);
            }
        }
        return new Cbor.Fields(fields);
    }

    private void field(Map<String, Cbor> fields, int depth) throws Malformed {
        Cbor key = value(depth + 1);
        Cbor value = value(depth + 1);
        switch (key) {
            case Cbor.Text(String text) -> fields.putIfAbsent(text, value);
            case Cbor.Whole(long number) -> fields.putIfAbsent(Long.toString(number), value);
            default -> {
                // Nobody looks for such a key.
            }
        }
    }
}
