package org.vigie.ledger.export;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.CanonicalJson;
import org.vigie.ledger.Commitment;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// A text that the log is bound to by a commitment, given to whoever may read it.
///
/// @param sequence of the event, from 1
/// @param field of its commitments, such as `reason`
public record Disclosure(long sequence, String field, Commitment commitment) {
    private static final Predicate<String> SALT =
            Pattern.compile("[0-9a-f]{64}").asMatchPredicate();

    /// Return the line of `disclosures.jsonl`, without its newline.
    String line() {
        Map<String, Object> line =
                Map.of(
                        "seq",
                        sequence,
                        "field",
                        field,
                        "salt",
                        HexFormat.of().formatHex(commitment.salt()),
                        "text",
                        commitment.text());
        return new String(CanonicalJson.write(line), StandardCharsets.UTF_8);
    }

    /// Read a line.
    ///
    /// @throws FaultException `json-not-canonical` or `disclosure-malformed`
    static Disclosure read(String line) throws FaultException {
        Map<String, @Nullable Object> fields =
                new HashMap<>(CanonicalJson.read(line.getBytes(StandardCharsets.UTF_8)));
        boolean well =
                fields.keySet().equals(Set.of("seq", "field", "salt", "text"))
                        && fields.get("seq") instanceof Number
                        && fields.get("salt") instanceof String salt
                        && SALT.test(salt);
        if (!well) {
            throw new FaultException(Fault.of("disclosure-malformed"));
        }
        return new Disclosure(
                ((Number) need(fields, "seq")).longValue(),
                String.valueOf(need(fields, "field")),
                new Commitment(
                        HexFormat.of().parseHex(String.valueOf(need(fields, "salt"))),
                        String.valueOf(need(fields, "text"))));
    }

    private static Object need(Map<String, @Nullable Object> fields, String name)
            throws FaultException {
        Object value = fields.get(name);
        if (value == null) {
            throw new FaultException(Fault.of("disclosure-malformed"));
        }
        return value;
    }
}
