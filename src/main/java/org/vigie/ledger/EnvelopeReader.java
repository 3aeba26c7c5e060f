package org.vigie.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Checks a parsed event against the envelope's schema: exactly its fields, each of its form.
final class EnvelopeReader {
    private static final Set<String> FIELDS =
            Set.of(
                    "v",
                    "event_id",
                    "device_id",
                    "device_seq",
                    "prev_leaf_hash",
                    "actor",
                    "role",
                    "type",
                    "generation_id",
                    "lease_epoch",
                    "content_sha256",
                    "body",
                    "commitments",
                    "t_device",
                    "app_version",
                    "model_digests",
                    "policy_digest");
    private static final Predicate<String> HASH = EnvelopeReader::hash;
    private static final Predicate<String> HASH_OR_NONE = text -> text.isEmpty() || hash(text);
    private static final Predicate<String> UUID_7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
                    .asMatchPredicate();
    private static final Predicate<String> SOME = text -> !text.isEmpty();
    private static final Predicate<String> ANY = text -> true;
    private static final int HEX_DIGITS = 64;

    private final Map<String, @Nullable Object> event;

    private EnvelopeReader(Map<String, @Nullable Object> event) {
        this.event = event;
    }

    static Envelope read(Map<String, @Nullable Object> event) throws FaultException {
        for (String name : event.keySet()) {
            if (!FIELDS.contains(name)) {
                throw malformed("unknown");
            }
        }
        return new EnvelopeReader(event).envelope();
    }

    private Envelope envelope() throws FaultException {
        if (integer("v", 1) != Envelope.VERSION) {
            throw malformed("v");
        }
        return new Envelope(
                text("event_id", UUID_7),
                text("device_id", SOME),
                integer("device_seq", 1),
                text("prev_leaf_hash", HASH),
                text("actor", SOME),
                text("role", SOME),
                EventType.of(text("type", SOME)).orElseThrow(() -> malformed("type")),
                event.get("generation_id") == null && event.containsKey("generation_id")
                        ? null
                        : text("generation_id", SOME),
                integer("lease_epoch", 0),
                text("content_sha256", HASH_OR_NONE),
                object("body"),
                commitments(),
                instant(),
                text("app_version", ANY),
                digests(),
                text("policy_digest", HASH_OR_NONE));
    }

    private String text(String name, Predicate<String> form) throws FaultException {
        return text(event.get(name), name, form);
    }

    private static String text(@Nullable Object value, String name, Predicate<String> form)
            throws FaultException {
        if (value instanceof String text && form.test(text)) {
            return text;
        }
        throw malformed(name);
    }

    private long integer(String name, long least) throws FaultException {
        if (event.get(name) instanceof Number number && number.longValue() >= least) {
            return number.longValue();
        }
        throw malformed(name);
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> object(String name) throws FaultException {
        if (event.get(name) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw malformed(name);
    }

    private Map<String, String> commitments() throws FaultException {
        Map<String, String> commitments = new TreeMap<>();
        for (var commitment : object("commitments").entrySet()) {
            commitments.put(commitment.getKey(), text(commitment.getValue(), "commitments", HASH));
        }
        return commitments;
    }

    private List<String> digests() throws FaultException {
        if (!(event.get("model_digests") instanceof List<?> list)) {
            throw malformed("model_digests");
        }
        List<String> digests = new ArrayList<>();
        for (Object item : list) {
            digests.add(text(item, "model_digests", HASH));
        }
        return digests;
    }

    private String instant() throws FaultException {
        String text = text("t_device", SOME);
        try {
            Instant.parse(text);
            return text;
        } catch (DateTimeException e) {
            throw malformed("t_device");
        }
    }

    /// A log has a few of these an event: looked at without a pattern.
    private static boolean hash(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return text.length() == HEX_DIGITS;
    }

    private static FaultException malformed(String field) {
        return new FaultException(Fault.of("event-malformed", "field", field));
    }
}
