package org.vigie.inference;

import static org.vigie.inference.ManifestRules.needed;
import static org.vigie.inference.ManifestRules.require;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.DetectorContract.Kind;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.OutputContract.Role;
import org.vigie.review.FaultException;

/// What each task needs, and what it has no use for: a block nobody would read is refused.
final class TaskRules {

    private TaskRules() {}

    static void check(Manifest m) throws FaultException {
        Task task = m.task();
        require((m.resize() == null) == (task == Task.HEAD), "resize");
        require((m.veil() != null) == (task == Task.VEIL), "veil");
        require((m.age() != null) == (task == Task.AGE), "age");
        require((m.concepts() != null) == (task == Task.CONCEPT_DISTANCE), "concepts");
        boolean embeds =
                task == Task.EMBEDDING || task == Task.HEAD || task == Task.CONCEPT_DISTANCE;
        require(m.embedding() == null || embeds, "embedding");
        boolean detects = m.decoder() != null && m.decoder().kind() != Kind.NONE;
        require(detects == (task == Task.DETECTOR), "decoder");
        boolean scores =
                task == Task.CLASSIFIER
                        || task == Task.MULTILABEL
                        || task == Task.HEAD
                        || task == Task.CONCEPT_DISTANCE;
        require(m.reductions().isEmpty() || scores, "reductions");
        switch (task) {
            case CLASSIFIER, MULTILABEL -> scores(m);
            case DETECTOR -> DetectorRules.check(m, needed(m.decoder(), "decoder"));
            case EMBEDDING -> {
                embedding(m.embedding());
                require(m.main().isPresent(), "outputs");
            }
            case HEAD -> {
                embedding(m.embedding());
                require(
                        m.embedding() != null && m.embedding().embeddingFrom() != null,
                        "embedding.embeddingFrom");
                scores(m);
            }
            case CONCEPT_DISTANCE -> concepts(m, m.concepts());
            case AGE -> {
                age(m.age());
                require(m.main().isPresent(), "outputs");
            }
            case HEATMAP -> require(m.main().isPresent(), "outputs");
            case VEIL, LINE_DRAWING, SKIN, PROBE, BLUR -> {}
        }
    }

    private static void scores(Manifest m) throws FaultException {
        require(!m.labels().isEmpty() || m.labelsFile() != null, "labels");
        require(!m.reductions().isEmpty() || m.task() == Task.MULTILABEL, "reductions");
        ActivationRules.check(m);
        for (int i = 0; i < m.reductions().size(); i++) {
            ReductionRules.check(m, m.reductions().get(i), "reductions[" + i + "].");
        }
    }

    private static void embedding(@Nullable EmbeddingContract block) throws FaultException {
        EmbeddingContract e = needed(block, "embedding");
        require(e.dim() > 0 && e.dim() <= 65_536, "embedding.dim");
        require(
                e.alignTemplate().isEmpty() || e.alignTemplate().size() == 5,
                "embedding.alignTemplate");
        for (List<Double> point : e.alignTemplate()) {
            require(point.size() == 2, "embedding.alignTemplate");
        }
    }

    private static void concepts(Manifest m, @Nullable ConceptContract block)
            throws FaultException {
        ConceptContract c = needed(block, "concepts");
        require(!c.thresholds().isEmpty(), "concepts.thresholds");
        require(c.adjustment() == null || c.adjustment() >= 0, "concepts.adjustment");
        require(m.reductions().size() <= 1, "reductions");
        for (Reduction reduction : m.reductions()) {
            require(reduction.kind() == Reduction.Kind.CONCEPT_DISTANCE, "reductions[0].kind");
        }
        boolean cosines = m.outputs().stream().anyMatch(o -> o.role() == Role.CONCEPTS);
        if (cosines) {
            require(c.embeddings().isEmpty(), "concepts.embeddings");
            boolean special = m.outputs().stream().anyMatch(o -> o.role() == Role.SPECIAL_CARE);
            require(special != c.specialCare().isEmpty(), "concepts.specialCare");
            return;
        }
        embedding(m.embedding());
        int dim = m.embedding() == null ? 0 : m.embedding().dim();
        vectors(c.embeddings(), c.thresholds().size(), dim, "concepts.embeddings");
        String care = "concepts.specialCareEmbeddings";
        vectors(c.specialCareEmbeddings(), c.specialCare().size(), dim, care);
    }

    private static void vectors(List<List<Double>> vectors, int count, int dim, String field)
            throws FaultException {
        require(vectors.size() == count, field);
        for (List<Double> vector : vectors) {
            require(vector.size() == dim, field);
        }
    }

    private static void age(@Nullable AgeContract block) throws FaultException {
        AgeContract age = needed(block, "age");
        require(age.scale() > 0, "age.scale");
        require(age.below() >= 18 && age.below() <= 60, "age.below");
    }
}
