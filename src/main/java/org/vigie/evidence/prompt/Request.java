package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.List;
import org.vigie.evidence.lexicon.Rule;

/// One place where a rule is satisfied: a word for each slot.
record Request(Rule rule, List<Hit> words) {

    /// How far around a request other words can explain it away or make it more telling.
    private static final int AROUND = 12;

    Request {
        words = List.copyOf(words);
    }

    int from() {
        return words.stream().mapToInt(Hit::from).min().orElseThrow();
    }

    int to() {
        return words.stream().mapToInt(Hit::to).max().orElseThrow();
    }

    int place() {
        return words.stream().mapToInt(Hit::place).min().orElseThrow();
    }

    int last() {
        return words.stream().mapToInt(Hit::last).max().orElseThrow();
    }

    int stages() {
        return words.stream().mapToInt(Hit::stages).reduce(Stages.NONE, (a, b) -> a | b);
    }

    /// Return whether something near by explains words that are written plainly.
    boolean explained(Hits hits) {
        return stages() == Stages.NONE
                && rule.unless().stream().anyMatch(role -> stands(role, hits))
                && rule.despite().stream().noneMatch(role -> stands(role, hits));
    }

    private boolean stands(String role, Hits hits) {
        return hits.near(role, from(), place(), last(), AROUND) != null;
    }

    /// Return the words near by that make the request more telling, none of them its own.
    List<Hit> telling(Hits hits) {
        List<Hit> telling = new ArrayList<>();
        for (String role : rule.raises().keySet()) {
            Hit near = hits.near(role, from(), place(), last(), AROUND);
            if (near == null || words.stream().anyMatch(near::overlaps)) {
                near = hits.after(role, to());
            }
            if (near != null
                    && near.place() - last() <= AROUND
                    && words.stream().noneMatch(near::overlaps)) {
                telling.add(near);
            }
        }
        return telling;
    }

    /// Return the score ([Rule]), 0–1.
    ///
    /// @param telling the words that raise it
    double score(List<Hit> telling) {
        double lightest = words.stream().mapToDouble(hit -> weight(hit)).min().orElseThrow();
        double doubt = 1 - rule.weight() * lightest * (1 - gap() / (4.0 * rule.within()));
        for (Hit hit : telling) {
            doubt *= 1 - rule.raises().getOrDefault(hit.role(), 0.0) * weight(hit);
        }
        return 1 - doubt;
    }

    private static double weight(Hit hit) {
        return hit.term().entry().weight();
    }

    private int gap() {
        List<Hit> sorted = words.stream().sorted(Hit.ORDER).toList();
        int gap = 0;
        for (int i = 1; i < sorted.size(); i++) {
            gap = Math.max(gap, sorted.get(i).distance(sorted.get(i - 1)) - 1);
        }
        return Math.min(gap, rule.within());
    }
}
