package org.vigie.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Reads an event and checks it against the envelope's schema: exactly its fields, each of its
/// form.
final class EnvelopeReader {
    /// The fields in their canonical order.
    private enum Field {
        ACTOR,
        APP_VERSION,
        BODY,
        COMMITMENTS,
        CONTENT_SHA256,
        DEVICE_ID,
        DEVICE_SEQ,
        EVENT_ID,
        GENERATION_ID,
        LEASE_EPOCH,
        MODEL_DIGESTS,
        POLICY_DIGEST,
        PREV_LEAF_HASH,
        ROLE,
        T_DEVICE,
        TYPE,
        V;

        private final String word = name().toLowerCase(Locale.ROOT);
    }

    private static final List<String> WORDS =
            Arrays.stream(Field.values()).map(field -> field.word).toList();

    /// An event without its values.
    private static final byte[][] FRAME = frame();

    /// What stands in the place of a field that is missing.
    private static final Object MISSING = new Object();

    private static final Predicate<String> HASH = Forms::hash;
    private static final Predicate<String> HASH_OR_NONE =
            text -> text.isEmpty() || Forms.hash(text);
    private static final Predicate<String> UUID_7 = Forms::uuid7;
    private static final Predicate<String> SOME = text -> !text.isEmpty();
    private static final Predicate<String> ANY = text -> true;

    private final @Nullable Object[] values;

    private EnvelopeReader(@Nullable Object[] values) {
        this.values = values;
    }

    private static byte[][] frame() {
        byte[][] frame = new byte[WORDS.size() + 1][];
        for (int i = 0; i < WORDS.size(); i++) {
            String part = (i == 0 ? "{\"" : ",\"") + WORDS.get(i) + "\":";
            frame[i] = part.getBytes(StandardCharsets.US_ASCII);
        }
        frame[WORDS.size()] = new byte[] {'}'};
        return frame;
    }

    /// Read an event.
    ///
    /// @throws FaultException `json-not-canonical`, or `event-malformed` with the field at fault
    static Envelope read(byte[] bytes) throws FaultException {
        @Nullable Object @Nullable [] values;
        try {
            values = CanonicalReader.values(bytes, FRAME);
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of("json-not-canonical"));
        }
        return new EnvelopeReader(values == null ? others(bytes) : values).envelope();
    }

    /// Return the values of an object that has other fields than an event, to find which.
    private static @Nullable Object[] others(byte[] bytes) throws FaultException {
        Map<String, @Nullable Object> object = CanonicalJson.read(bytes);
        if (!WORDS.containsAll(object.keySet())) {
            throw malformed("unknown");
        }
        @Nullable Object[] values = new Object[WORDS.size()];
        for (int i = 0; i < values.length; i++) {
            String word = WORDS.get(i);
            values[i] = object.containsKey(word) ? object.get(word) : MISSING;
        }
        return values;
    }

    private Envelope envelope() throws FaultException {
        if (integer(Field.V, 1) != Envelope.VERSION) {
            throw malformed(Field.V);
        }
        return new Envelope(
                text(Field.EVENT_ID, UUID_7),
                text(Field.DEVICE_ID, SOME),
                integer(Field.DEVICE_SEQ, 1),
                text(Field.PREV_LEAF_HASH, HASH),
                text(Field.ACTOR, SOME),
                text(Field.ROLE, SOME),
                EventType.of(text(Field.TYPE, SOME)).orElseThrow(() -> malformed(Field.TYPE)),
                value(Field.GENERATION_ID) == null ? null : text(Field.GENERATION_ID, SOME),
                integer(Field.LEASE_EPOCH, 0),
                text(Field.CONTENT_SHA256, HASH_OR_NONE),
                object(Field.BODY),
                commitments(),
                text(Field.T_DEVICE, Forms::moment),
                text(Field.APP_VERSION, ANY),
                digests(),
                text(Field.POLICY_DIGEST, HASH_OR_NONE));
    }

    private @Nullable Object value(Field field) {
        return values[field.ordinal()];
    }

    private String text(Field field, Predicate<String> form) throws FaultException {
        return text(value(field), field, form);
    }

    private static String text(@Nullable Object value, Field field, Predicate<String> form)
            throws FaultException {
        if (value instanceof String text && form.test(text)) {
            return text;
        }
        throw malformed(field);
    }

    private long integer(Field field, long least) throws FaultException {
        if (value(field) instanceof Number number && number.longValue() >= least) {
            return number.longValue();
        }
        throw malformed(field);
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> object(Field field) throws FaultException {
        if (value(field) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw malformed(field);
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> commitments() throws FaultException {
        Map<String, ?> commitments = object(Field.COMMITMENTS);
        for (Object digest : commitments.values()) {
            text(digest, Field.COMMITMENTS, HASH);
        }
        return (Map<String, String>) commitments;
    }

    @SuppressWarnings("unchecked")
    private List<String> digests() throws FaultException {
        if (!(value(Field.MODEL_DIGESTS) instanceof List<?> digests)) {
            throw malformed(Field.MODEL_DIGESTS);
        }
        for (Object digest : digests) {
            text(digest, Field.MODEL_DIGESTS, HASH);
        }
        return (List<String>) digests;
    }

    private static FaultException malformed(Field field) {
        return malformed(field.word);
    }

    private static FaultException malformed(String field) {
        return new FaultException(Fault.of("event-malformed", "field", field));
    }
}
