package org.vigie.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.PolicyPack.Limits;
import tools.jackson.databind.node.ObjectNode;

/// Reads a flag (formats §1) and refuses what is not one. Trusts nothing in it.
///
/// Thread-safe. What a schema can say of it is in `flag-1.schema.json`; a test holds the two
/// together.
public final class FlagReader {
    /// The only form of flag there is yet.
    public static final String SCHEMA = "vigie/flag/1";

    private static final int ID = 200;
    private static final Pattern SAFE_ID =
            Pattern.compile("[^/\\\\\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]+");
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9/._-]{1,40}");

    private final Limits limits;
    private final FlagJson json;

    public FlagReader(Limits limits) {
        this.limits = limits;
        this.json = new FlagJson(limits.flagBytes());
    }

    /// Read one flag.
    ///
    /// @throws FaultException `flag-too-heavy`, `flag-not-json`, `flag-schema`, `flag-field`,
    ///   `prompt-too-long`, `too-many-media` or `medium-data`
    public Parsed read(byte[] bytes) throws FaultException {
        if (bytes.length > limits.flagBytes()) {
            throw tooHeavy(bytes.length, limits.flagBytes());
        }
        Fields flag = new Fields(json.read(bytes), "");
        checkSchema(flag);
        String id = id(flag);
        List<MediumReference> media = new FlagMedia(limits).read(flag);
        Generation silent = new FlagParts(limits).read(flag, id, media);
        checkSomethingToReview(flag, silent);
        ObjectNode unknown = json.empty();
        flag.keepUnknown(unknown);
        return new Parsed(withUnknown(silent, json.write(unknown)), media);
    }

    static FaultException tooHeavy(long bytes, long limit) {
        return new FaultException(
                new Fault(
                        "flag-too-heavy",
                        Map.of("bytes", String.valueOf(bytes), "limit", String.valueOf(limit))));
    }

    private static void checkSchema(Fields flag) throws FaultException {
        @Nullable String schema = null;
        try {
            schema = flag.text("schema");
        } catch (FaultException e) {
            // Said below, as what it is: no form Vigie knows.
        }
        if (!SCHEMA.equals(schema)) {
            boolean showable = schema != null && SHOWABLE.matcher(schema).matches();
            throw new FaultException(
                    Fault.of("flag-schema", "schema", showable ? String.valueOf(schema) : "?"));
        }
    }

    private static String id(Fields flag) throws FaultException {
        String id = flag.line("id", ID);
        if (!SAFE_ID.matcher(id).matches()
                || id.replace(" ", "").isEmpty()
                || id.equals(".")
                || id.equals("..")) {
            throw flag.wrong("id");
        }
        return id;
    }

    private static void checkSomethingToReview(Fields flag, Generation generation)
            throws FaultException {
        boolean prompted = generation.prompt() != null && !generation.prompt().text().isEmpty();
        if (!prompted && generation.outputs().isEmpty()) {
            throw flag.wrong("outputs");
        }
    }

    private static Generation withUnknown(Generation g, String unknown) {
        return new Generation(
                g.id(),
                g.service(),
                g.generatedAt(),
                g.flaggedAt(),
                g.prompt(),
                g.media(),
                g.requester(),
                g.publication(),
                g.complaints(),
                g.signals(),
                g.attempts(),
                g.jurisdictions(),
                unknown,
                g.happenings());
    }
}
