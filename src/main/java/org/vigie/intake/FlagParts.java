package org.vigie.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Complaint;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.review.PolicyPack.Limits;

/// Reads the parts of a flag that are not media.
final class FlagParts {
    private static final int NAME = 200;
    private static final int WORD = 100;
    private static final int URL = 4_000;
    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}");
    private static final Set<String> PLACES = places();

    private final Limits limits;

    FlagParts(Limits limits) {
        this.limits = limits;
    }

    Generation read(Fields flag, String id, List<MediumReference> media) throws FaultException {
        return new Generation(
                id,
                service(flag.objectOrNull("service")),
                flag.instantOrNull("generatedAt"),
                flag.instant("flaggedAt"),
                prompt(flag.objectOrNull("prompt")),
                media.stream().map(MediumReference::medium).toList(),
                requester(flag.objectOrNull("requester")),
                publication(flag.objectOrNull("publication")),
                flag.objects("complaints", Fields.LIST, FlagParts::complaint),
                flag.objects("signals", Fields.LIST, FlagParts::signal),
                flag.objects("attempts", Fields.LIST, this::attempt),
                jurisdictions(flag),
                "{}",
                flag.objects("happenings", Fields.LIST, FlagParts::happening));
    }

    private static Generation.Service service(@Nullable Fields fields) throws FaultException {
        return fields == null
                ? new Generation.Service("", "", "")
                : new Generation.Service(
                        fields.lineOrEmpty("name", NAME),
                        fields.lineOrEmpty("model", NAME),
                        fields.lineOrEmpty("version", NAME));
    }

    private Generation.@Nullable Prompt prompt(@Nullable Fields fields) throws FaultException {
        return fields == null
                ? null
                : new Generation.Prompt(
                        fields.prompt("text", limits.promptCharacters()),
                        fields.lineOrEmpty("language", WORD),
                        fields.promptOrEmpty("negative", limits.promptCharacters()));
    }

    private static Generation.@Nullable Requester requester(@Nullable Fields fields)
            throws FaultException {
        return fields == null
                ? null
                : new Generation.Requester(
                        fields.line("id", NAME),
                        fields.instantOrNull("createdAt"),
                        (int) fields.count("priorViolations", Integer.MAX_VALUE));
    }

    private static Generation.@Nullable Publication publication(@Nullable Fields fields)
            throws FaultException {
        return fields == null
                ? null
                : new Generation.Publication(
                        fields.lineOrEmpty("url", URL),
                        fields.lineOrEmpty("visibility", WORD),
                        fields.instantOrNull("publishedAt"),
                        fields.count("views", Long.MAX_VALUE));
    }

    private static Complaint complaint(Fields fields) throws FaultException {
        String id = fields.line("id", NAME);
        Instant receivedAt = fields.instant("receivedAt");
        String by = fields.line("by", WORD);
        String jurisdiction = fields.lineOrEmpty("jurisdiction", WORD);
        if (!jurisdiction.isEmpty() && !PLACES.contains(jurisdiction)) {
            throw fields.wrong("jurisdiction");
        }
        for (Complaint.By known : Complaint.By.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(by)) {
                return new Complaint(
                        id,
                        receivedAt,
                        known,
                        jurisdiction,
                        fields.lineOrEmpty("claim", NAME),
                        fields.lineOrEmpty("reference", NAME));
            }
        }
        throw fields.wrong("by");
    }

    private static Happening happening(Fields fields) throws FaultException {
        Instant at = fields.instant("at");
        String what = fields.line("what", WORD);
        String complaint = fields.lineOrEmpty("complaint", NAME);
        for (Happening.What known : Happening.What.values()) {
            if (known.word().equals(what)) {
                return new Happening(at, known, complaint);
            }
        }
        throw fields.wrong("what");
    }

    private static Generation.Signal signal(Fields fields) throws FaultException {
        return new Generation.Signal(
                fields.line("classifier", NAME),
                fields.lineOrEmpty("version", NAME),
                fields.line("label", NAME),
                fields.score("score"),
                fields.scoreOrNone("threshold"));
    }

    private Generation.Attempt attempt(Fields fields) throws FaultException {
        return new Generation.Attempt(
                fields.instant("at"),
                fields.promptOrEmpty("prompt", limits.promptCharacters()),
                fields.lineOrEmpty("outcome", WORD));
    }

    private static List<String> jurisdictions(Fields flag) throws FaultException {
        List<String> read = flag.lines("jurisdictions", JURISDICTION);
        if (!PLACES.containsAll(read)) {
            throw flag.wrong("jurisdictions");
        }
        return read;
    }

    private static Set<String> places() {
        Set<String> places = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        // The Union, and Kosovo, which has a code in use but not in the standard.
        places.add("EU");
        places.add("XK");
        return Set.copyOf(places);
    }
}
