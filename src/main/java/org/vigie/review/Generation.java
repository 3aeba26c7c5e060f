package org.vigie.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One flagged generation as the feed delivered it. Immutable: later knowledge about it is kept
/// beside it.
///
/// @param id the feed's identifier, unique within this workstation
/// @param unknownFields the flag's fields Vigie does not interpret, as one JSON object; shown,
///   never acted upon
/// @param happenings what the feed says happened since; may stop clocks and start them
public record Generation(
        String id,
        Service service,
        @Nullable Instant generatedAt,
        Instant flaggedAt,
        @Nullable Prompt prompt,
        List<Medium> media,
        @Nullable Requester requester,
        @Nullable Publication publication,
        List<Complaint> complaints,
        List<Signal> signals,
        List<Attempt> attempts,
        List<String> jurisdictions,
        String unknownFields,
        List<Happening> happenings) {

    public Generation {
        media = List.copyOf(media);
        complaints = List.copyOf(complaints);
        signals = List.copyOf(signals);
        attempts = List.copyOf(attempts);
        jurisdictions = List.copyOf(jurisdictions);
        // One kept before there were any has none.
        happenings = Objects.requireNonNullElse(happenings, List.<Happening>of());
        happenings = List.copyOf(happenings);
    }

    /// A generation nothing happened to since.
    public Generation(
            String id,
            Service service,
            @Nullable Instant generatedAt,
            Instant flaggedAt,
            @Nullable Prompt prompt,
            List<Medium> media,
            @Nullable Requester requester,
            @Nullable Publication publication,
            List<Complaint> complaints,
            List<Signal> signals,
            List<Attempt> attempts,
            List<String> jurisdictions,
            String unknownFields) {
        this(
                id,
                service,
                generatedAt,
                flaggedAt,
                prompt,
                media,
                requester,
                publication,
                complaints,
                signals,
                attempts,
                jurisdictions,
                unknownFields,
                List.of());
    }

    /// Return the source photos, in the order of the flag.
    public List<Medium> sources() {
        return media.stream().filter(medium -> medium.role() == Medium.Role.SOURCE).toList();
    }

    /// Return the generated pictures, in the order of the flag.
    public List<Medium> outputs() {
        return media.stream().filter(medium -> medium.role() == Medium.Role.OUTPUT).toList();
    }

    /// The generator that made it. Empty strings where the flag is silent.
    public record Service(String name, String model, String version) {}

    /// What was asked of the generator.
    ///
    /// @param language BCP 47 tag as claimed by the feed, empty when unknown
    public record Prompt(String text, String language, String negative) {}

    /// Who asked, by the service's own account identifier.
    public record Requester(String id, @Nullable Instant createdAt, int priorViolations) {}

    /// Where it was published, if it was.
    public record Publication(
            String url, String visibility, @Nullable Instant publishedAt, long views) {}

    /// One upstream classifier's opinion, as delivered. Scores and thresholds are 0–1.
    public record Signal(
            String classifier, String version, String label, double score, double threshold) {

        /// Return whether the upstream classifier called it over its own threshold.
        public boolean over() {
            return score >= threshold;
        }
    }

    /// One try of the requester before or at this generation.
    ///
    /// @param outcome the feed's word: refused, rephrased, produced …
    public record Attempt(Instant at, String prompt, String outcome) {}
}
