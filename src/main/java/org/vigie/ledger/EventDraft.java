package org.vigie.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An event before the log gives it its place.
///
/// @param generationId the generation it is about, null when it is about none
/// @param body codes, counts and digests, in the canonical subset; never free text or identities
/// @param disclosures free text and identities by field; the event carries a salted commitment, the
///   text goes sealed into its own table
/// @param contentSha256 the content looked at or decided on, lower-case hex, empty when there is
///   none
/// @param modelDigests SHA-256 of the models whose findings stood at that moment
public record EventDraft(
        EventType type,
        @Nullable String generationId,
        Map<String, ?> body,
        Map<String, String> disclosures,
        String contentSha256,
        List<String> modelDigests) {

    public EventDraft {
        body = Collections.unmodifiableMap(new TreeMap<>(body));
        disclosures = Map.copyOf(disclosures);
        modelDigests = modelDigests.stream().distinct().sorted().toList();
    }

    /// Make a draft that no model has a part in.
    public EventDraft(
            EventType type,
            @Nullable String generationId,
            Map<String, ?> body,
            Map<String, String> disclosures,
            String contentSha256) {
        this(type, generationId, body, disclosures, contentSha256, List.of());
    }
}
