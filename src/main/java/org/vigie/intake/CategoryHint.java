package org.vigie.intake;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.vigie.review.Complaint;
import org.vigie.review.Generation;
import org.vigie.review.Generation.Signal;
import org.vigie.review.PolicyPack;
import org.vigie.review.PolicyPack.Category;

/// Guesses where a generation may belong, from what upstream classifiers and complainants say: it
/// orders the queue and starts clocks, and decides nothing.
public final class CategoryHint {
    /// The hint when nothing points anywhere.
    public static final String OTHER = "other";

    /// What a complaint about an intimate picture points to, whatever the classifiers say.
    private static final String INTIMATE = "intimate";

    private static final String SEXUALISED_EDIT = "sexualised-edit";

    /// For a signal that comes without threshold, where policy has none for its classifier either.
    private static final double EVEN = 0.5;

    private final PolicyPack policy;

    public CategoryHint(PolicyPack policy) {
        this.policy = policy;
    }

    /// Return the gravest category a signal over its threshold or a complaint points to, "other"
    /// when none does.
    public String of(Generation generation) {
        Set<String> labels = labels(generation);
        boolean intimate = labels.contains(INTIMATE);
        return policy.categories().stream()
                .filter(c -> pointsTo(c, labels) || (intimate && c.id().equals(SEXUALISED_EDIT)))
                .max(Comparator.comparingInt(Category::severity))
                .map(Category::id)
                .orElse(OTHER);
    }

    /// Return the severity of a category, 0 when policy does not know it.
    public int severity(String categoryId) {
        return policy.category(categoryId).map(Category::severity).orElse(0);
    }

    private Set<String> labels(Generation generation) {
        Set<String> labels = new HashSet<>();
        for (Signal signal : generation.signals()) {
            if (signal.score() >= threshold(signal)) {
                labels.add(signal.label().toLowerCase(Locale.ROOT));
            }
        }
        for (Complaint complaint : generation.complaints()) {
            labels.add(complaint.claim().toLowerCase(Locale.ROOT));
        }
        return labels;
    }

    private double threshold(Signal signal) {
        return Double.isNaN(signal.threshold())
                ? policy.evidenceThresholds().getOrDefault(signal.classifier(), EVEN)
                : signal.threshold();
    }

    private static boolean pointsTo(Category category, Set<String> labels) {
        return category.signals().stream().anyMatch(labels::contains);
    }
}
