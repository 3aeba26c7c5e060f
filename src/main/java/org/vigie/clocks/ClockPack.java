package org.vigie.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Generation;

/// The legal deadlines this workstation knows, as data.
///
/// @param digest lower-case SHA-256 of the file it was read from
public record ClockPack(String id, String digest, List<Rule> rules) {

    private static final Set<String> UNION =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "EU", "FI", "FR", "GR",
                    "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE",
                    "SI", "SK");

    public ClockPack {
        rules = List.copyOf(rules);
    }

    /// Find a rule by id.
    public Optional<Rule> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /// Return every clock a generation is under, nearest deadline first; a rule started more than
    /// once runs from its earliest start.
    ///
    /// @param category the category the case is hinted to be, an id of the policy pack
    public List<Clock> clocksFor(Generation generation, String category) {
        Map<String, Clock> earliest = new TreeMap<>();
        for (Rule rule : rules) {
            if (!rule.categories().isEmpty() && !rule.categories().contains(category)) {
                continue;
            }
            for (Instant start : starts(rule, generation)) {
                Clock clock = clock(rule, start);
                earliest.merge(rule.id(), clock, ClockPack::sooner);
            }
        }
        List<Clock> clocks = new ArrayList<>(earliest.values());
        clocks.sort(Comparator.comparing(Clock::due).thenComparing(Clock::ruleId));
        return clocks;
    }

    private static List<Instant> starts(Rule rule, Generation generation) {
        return switch (rule.start()) {
            case FLAG -> List.of(generation.flaggedAt());
            case COMPLAINT ->
                    generation.complaints().stream()
                            .filter(complaint -> started(rule, complaint, generation))
                            .map(Complaint::receivedAt)
                            .toList();
        };
    }

    private static boolean started(Rule rule, Complaint complaint, Generation generation) {
        return (rule.complaintBy().isEmpty() || rule.complaintBy().contains(complaint.by()))
                && (rule.claims().isEmpty()
                        || rule.claims().contains(complaint.claim().toLowerCase(Locale.ROOT)))
                && inForce(rule, complaint, generation);
    }

    /// A complaint that names no jurisdiction counts in each of the generation's.
    private static boolean inForce(Rule rule, Complaint complaint, Generation generation) {
        List<String> places =
                complaint.jurisdiction().isEmpty()
                        ? generation.jurisdictions()
                        : List.of(complaint.jurisdiction());
        return rule.jurisdiction().equals(Rule.POLICY)
                || places.stream().anyMatch(place -> covers(rule.jurisdiction(), place));
    }

    private static boolean covers(String jurisdiction, String place) {
        return jurisdiction.equals(place) || (jurisdiction.equals("EU") && UNION.contains(place));
    }

    private static Clock clock(Rule rule, Instant start) {
        return new Clock(
                rule.id(), rule.jurisdiction(), start, start.plus(rule.period()), rule.verified());
    }

    private static Clock sooner(Clock one, Clock other) {
        return one.due().isAfter(other.due()) ? other : one;
    }
}
