package org.vigie.inference;

import static org.vigie.inference.ManifestRules.require;
import static org.vigie.inference.ManifestRules.share;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Reduction.Kind;
import org.vigie.review.FaultException;

/// What each reduction must name, within the labels there are.
final class ReductionRules {

    private ReductionRules() {}

    static void check(Manifest m, Reduction r, String field) throws FaultException {
        require(r.kind() != Kind.CONCEPT_DISTANCE, field + "kind");
        require(r.review() == null || share(r.review()), field + "review");
        boolean one =
                r.kind() == Kind.SOFTMAX_INDEX
                        || r.kind() == Kind.COMPLEMENT
                        || r.kind() == Kind.SIGMOID;
        boolean some = r.kind() == Kind.MAX_OF || r.kind() == Kind.SUM_OF;
        require(one == (r.index() != null), field + "index");
        require(r.index() == null || known(m, r.index()), field + "index");
        indices(m, r, some, field);
        order(m.labels(), r, field);
        require(r.label() != null || !some, field + "label");
        require(r.label() != null || r.kind() != Kind.COMPLEMENT, field + "label");
    }

    private static void indices(Manifest m, Reduction r, boolean some, String field)
            throws FaultException {
        boolean ratings = r.kind() == Kind.ARGMAX_RATING;
        require(ratings || some != r.indices().isEmpty(), field + "indices");
        require(new HashSet<>(r.indices()).size() == r.indices().size(), field + "indices");
        for (int index : r.indices()) {
            require(known(m, index), field + "indices");
        }
    }

    private static void order(List<String> labels, Reduction r, String field)
            throws FaultException {
        boolean ordinal = r.kind() == Kind.CUMULATIVE_ORDINAL;
        require(ordinal != r.order().isEmpty(), field + "order");
        if (ordinal) {
            require(r.order().size() > 1, field + "order");
            require(new HashSet<>(r.order()).equals(new HashSet<>(labels)), field + "order");
            require(r.order().size() == labels.size(), field + "order");
        }
        require(from(r.from(), r, ordinal), field + "from");
    }

    private static boolean from(@Nullable String from, Reduction r, boolean ordinal) {
        return from == null || ordinal && r.order().contains(from);
    }

    /// Labels of a file are counted when it is read.
    private static boolean known(Manifest m, int index) {
        return index >= 0 && (m.labelsFile() != null || index < m.labels().size());
    }
}
