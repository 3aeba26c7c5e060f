package org.vigie.evidence;

import java.util.List;
import java.util.Locale;
import org.vigie.review.Evidence;
import org.vigie.review.Generation;
import org.vigie.review.PolicyPack;

/// Brings the feed's own classifier scores into the matrix, beside the local ones and marked as
/// theirs.
public final class UpstreamSignals implements Analyzer {
    private final PolicyPack policy;

    /// Map labels to the categories of `policy`.
    public UpstreamSignals(PolicyPack policy) {
        this.policy = policy;
    }

    @Override
    public String id() {
        return "upstream";
    }

    @Override
    public Cost cost() {
        return Cost.INSTANT;
    }

    @Override
    public List<Evidence> examine(Material material) {
        return material.generation().signals().stream().map(this::evidence).toList();
    }

    private Evidence evidence(Generation.Signal signal) {
        String name = (signal.classifier() + " " + signal.version()).strip();
        return new Evidence(
                "",
                name,
                Evidence.Origin.UPSTREAM,
                category(signal.label()),
                signal.label(),
                signal.score(),
                signal.threshold(),
                name,
                "",
                "caveat.upstream",
                List.of());
    }

    private String category(String label) {
        String word = label.toLowerCase(Locale.ROOT);
        return policy.categories().stream()
                .filter(category -> category.signals().contains(word))
                .map(PolicyPack.Category::id)
                .findFirst()
                .orElse("other");
    }
}
