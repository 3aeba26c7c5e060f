package org.vigie.inference.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigie.inference.Labels;
import org.vigie.inference.Reduction;
import org.vigie.inference.Reduction.Kind;

/// One reported value, made of the probabilities of all labels.
///
/// @param indices the labels it is made of
record Reducing(Reduction rule, Labels labels, List<Integer> indices) {

    static Reducing of(Reduction rule, Labels labels) {
        return new Reducing(rule, labels, indices(rule, labels));
    }

    private static List<Integer> indices(Reduction rule, Labels labels) {
        if (rule.index() != null) {
            return List.of(rule.index());
        }
        return switch (rule.kind()) {
            case CUMULATIVE_ORDINAL -> {
                int from = rule.order().indexOf(from(rule));
                List<String> graver = rule.order().subList(from, rule.order().size());
                yield graver.stream().map(labels.names()::indexOf).toList();
            }
            case ARGMAX_RATING -> rule.indices().isEmpty() ? ratings(labels) : rule.indices();
            default -> rule.indices();
        };
    }

    private static String from(Reduction rule) {
        return rule.from() == null ? rule.order().get(1) : rule.from();
    }

    /// The ratings of a tag list; all labels where none is marked as one.
    private static List<Integer> ratings(Labels labels) {
        List<Integer> ratings = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            all.add(i);
            if (labels.category(i).equals(Labels.RATING)) {
                ratings.add(i);
            }
        }
        return ratings.isEmpty() ? all : ratings;
    }

    /// Return whether every label it speaks of is there.
    boolean known() {
        return !indices.isEmpty() && indices.stream().allMatch(i -> i >= 0 && i < labels.size());
    }

    /// Return whether one of the labels holds and no other, as far as this rule goes.
    boolean exclusive() {
        return rule.kind() != Kind.SIGMOID;
    }

    double score(double[] p) {
        double[] mine = indices.stream().mapToDouble(i -> p[i]).toArray();
        double score =
                switch (rule.kind()) {
                    case SOFTMAX_INDEX, SIGMOID -> mine[0];
                    case COMPLEMENT -> 1 - mine[0];
                    case CUMULATIVE_ORDINAL, SUM_OF -> Arrays.stream(mine).sum();
                    case MAX_OF, ARGMAX_RATING, CONCEPT_DISTANCE ->
                            Arrays.stream(mine).max().orElse(0);
                };
        return Math.clamp(score, 0.0, 1.0);
    }

    /// Return the word it is reported under.
    String label(double[] p) {
        if (rule.label() != null) {
            return rule.label();
        }
        return switch (rule.kind()) {
            case CUMULATIVE_ORDINAL -> from(rule);
            case ARGMAX_RATING -> labels.names().get(greatest(p));
            default -> labels.names().get(indices.getFirst());
        };
    }

    private int greatest(double[] p) {
        int greatest = indices.getFirst();
        for (int index : indices) {
            greatest = p[index] > p[greatest] ? index : greatest;
        }
        return greatest;
    }
}
