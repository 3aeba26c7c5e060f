package org.vigie.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.review.Fault;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.review.Medium;

/// What a hash exchange like StopNCII.org is told about each output: its PDQ hash and one of the
/// exchange's own words. No id, account, address or prompt goes into it.
///
/// @param document the feedback
/// @param faults all that speaks against handing it over
/// @param notes what whoever hands it over should know
public record StopNcii(Map<String, Object> document, List<Fault> faults, List<Fault> notes) {
    /// PDQ hashes of a lower quality say nothing (recommendation of its authors).
    private static final int TELLING_QUALITY = 50;

    private static final String NON_CONSENSUAL = "NON_CONSENSUAL";

    public StopNcii {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /// The words of the exchange for what came of a review.
    public enum Feedback {
        QUALITY_UNKNOWN("QualityUnknown"),
        /// Reviewed: it is a non-consensual intimate image.
        BLOCKED("Blocked"),
        /// Reviewed: inconclusive, or something else.
        NOT_BLOCKED("NotBlocked"),
        WITHDRAWN("Withdrawn");

        private final String word;

        Feedback(String word) {
            this.word = word;
        }

        /// Return the word of the exchange.
        public String word() {
            return word;
        }
    }

    /// Make the feedback about a decision.
    public static StopNcii of(Decided decided) {
        List<Map<String, Object>> items = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<Fault> notes = new ArrayList<>();
        if (decided.category().diverts()) {
            faults.add(Fault.of("stopncii-minor"));
        }
        for (Medium medium : decided.generation().outputs()) {
            String pdq =
                    decided.hashes()
                            .getOrDefault(medium.sha256(), Map.of())
                            .getOrDefault("PDQ", "");
            if (pdq.isEmpty()) {
                notes.add(Fault.of("stopncii-no-hash"));
            } else {
                items.add(item(pdq, feedback(decided, medium)));
            }
        }
        if (items.isEmpty()) {
            faults.add(Fault.of("stopncii-empty"));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("signalType", "ImagePDQ");
        document.put("feedback", items);
        return new StopNcii(document, faults, notes);
    }

    private static Map<String, Object> item(String pdq, Feedback feedback) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("signalValue", pdq);
        item.put("feedbackValue", feedback.word());
        item.put("tags", List.of("generativeAi"));
        return item;
    }

    static Feedback feedback(Decided decided, Medium medium) {
        if (withdrawn(decided.generation())) {
            return Feedback.WITHDRAWN;
        }
        if (decided.qualities().getOrDefault(medium.sha256(), 0) < TELLING_QUALITY) {
            return Feedback.QUALITY_UNKNOWN;
        }
        boolean intimate = decided.crosswalk("dsa.keyword").contains(NON_CONSENSUAL);
        return intimate && hides(decided) ? Feedback.BLOCKED : Feedback.NOT_BLOCKED;
    }

    /// Return whether every complaint was withdrawn, and there was one.
    private static boolean withdrawn(Generation generation) {
        return !generation.complaints().isEmpty()
                && generation.complaints().stream()
                        .allMatch(complaint ->
                                generation.happenings().stream()
                                        .anyMatch(it ->
                                                it.what() == Happening.What.WITHDRAWN
                                                        && it.complaint().equals(complaint.id())));
    }

    private static boolean hides(Decided decided) {
        return decided.restricts("_CONTENT_REMOVED") || decided.restricts("_CONTENT_DISABLED");
    }
}
