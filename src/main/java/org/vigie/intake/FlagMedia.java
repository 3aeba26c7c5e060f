package org.vigie.intake;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.vigie.intake.MediumReference.ByHash;
import org.vigie.intake.MediumReference.Inline;
import org.vigie.intake.MediumReference.Place;
import org.vigie.intake.MediumReference.Referenced;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack.Limits;

/// Reads which media a flag names, sources first.
final class FlagMedia {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int REFERENCE = 2_000;
    private static final int MEDIA_TYPE = 100;

    private final Limits limits;

    FlagMedia(Limits limits) {
        this.limits = limits;
    }

    List<MediumReference> read(Fields flag) throws FaultException {
        int count = flag.size("sources") + flag.size("outputs");
        if (count > limits.mediaPerFlag()) {
            throw new FaultException(
                    new Fault(
                            "too-many-media",
                            Map.of(
                                    "count", String.valueOf(count),
                                    "limit", String.valueOf(limits.mediaPerFlag()))));
        }
        List<MediumReference> media = new ArrayList<>(role(flag, "sources", Medium.Role.SOURCE));
        media.addAll(role(flag, "outputs", Medium.Role.OUTPUT));
        return media;
    }

    private static List<MediumReference> role(Fields flag, String name, Medium.Role role)
            throws FaultException {
        List<MediumReference> media = new ArrayList<>();
        flag.objects(
                name, Integer.MAX_VALUE, fields -> media.add(medium(fields, role, media.size())));
        return media;
    }

    private static MediumReference medium(Fields fields, Medium.Role role, int ordinal)
            throws FaultException {
        String sha256 = fields.line("sha256", 64);
        if (!SHA256.matcher(sha256).matches()) {
            throw fields.wrong("sha256");
        }
        String mediaType = fields.lineOrEmpty("mediaType", MEDIA_TYPE);
        String content = sha256.toLowerCase(Locale.ROOT);
        return new MediumReference(
                new Medium(role, ordinal, content, mediaType), place(fields, content));
    }

    private static Place place(Fields fields, String sha256) throws FaultException {
        boolean file = fields.has("file");
        boolean href = fields.has("href");
        boolean data = fields.has("data");
        int given = (file ? 1 : 0) + (href ? 1 : 0) + (data ? 1 : 0);
        if (given > 1) {
            throw fields.wrong("file");
        }
        if (given == 0) {
            return new ByHash(sha256);
        }
        return data ? inline(fields) : new Referenced(reference(fields, file ? "file" : "href"));
    }

    private static String reference(Fields fields, String name) throws FaultException {
        String reference = fields.text(name);
        if (reference.isEmpty() || reference.codePointCount(0, reference.length()) > REFERENCE) {
            throw fields.wrong(name);
        }
        return reference;
    }

    private static Inline inline(Fields fields) throws FaultException {
        try {
            return new Inline(Base64.getDecoder().decode(fields.text("data")));
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of("medium-data"));
        }
    }
}
