package org.vigie.inference.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.ConceptContract;
import org.vigie.inference.EmbeddingContract;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.OutputContract.Role;
import org.vigie.inference.Reduction;
import org.vigie.inference.Vectors;
import org.vigie.inference.framing.Placement;
import org.vigie.inference.reading.Finding.Raw;
import org.vigie.review.FaultException;

/// Reads concept models as the Stable Diffusion safety checker does: a concept is near when its
/// cosine passes its threshold; when a special-care concept is near, the thresholds of all others
/// sink.
///
/// The one finding is the concept that passes its threshold by most, or misses it by least: its
/// score is its cosine, its threshold the one that counted.
final class Concepts implements Reading {
    private static final double ADJUSTMENT = 0.01;

    private final Manifest manifest;
    private final ConceptContract contract;
    private final Labels labels;

    Concepts(Manifest manifest, ConceptContract contract, Labels labels) {
        this.manifest = manifest;
        this.contract = contract;
        this.labels = labels;
    }

    @Override
    public Answer read(Outputs outputs, Placement placement) throws FaultException {
        float[] vector = vector(outputs);
        float[] concepts =
                cosines(
                        outputs,
                        Role.CONCEPTS,
                        vector,
                        contract.embeddings(),
                        contract.thresholds());
        float[] special =
                cosines(
                        outputs,
                        Role.SPECIAL_CARE,
                        vector,
                        contract.specialCareEmbeddings(),
                        contract.specialCare());
        double adjustment = nearest(special, contract.specialCare()) > 0 ? adjustment() : 0;
        int best = 0;
        for (int i = 1; i < concepts.length; i++) {
            best = margin(concepts, i) > margin(concepts, best) ? i : best;
        }
        double bar = contract.thresholds().get(best) - adjustment;
        return new Answer.Scores(
                List.of(finding(best, concepts[best], bar, raw(concepts, special))), List.of());
    }

    private double adjustment() {
        return contract.adjustment() == null ? ADJUSTMENT : contract.adjustment();
    }

    private double margin(float[] cosines, int index) {
        return cosines[index] - contract.thresholds().get(index);
    }

    private static double nearest(float[] cosines, List<Double> thresholds) {
        double nearest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cosines.length; i++) {
            nearest = Math.max(nearest, cosines[i] - thresholds.get(i));
        }
        return nearest;
    }

    private float @Nullable [] vector(Outputs outputs) throws FaultException {
        EmbeddingContract embedding = manifest.embedding();
        return embedding == null || contract.embeddings().isEmpty()
                ? null
                : new Embedding(embedding).vector(outputs);
    }

    private static float[] cosines(
            Outputs outputs,
            Role role,
            float @Nullable [] vector,
            List<List<Double>> embeddings,
            List<Double> thresholds)
            throws FaultException {
        float[] cosines = new float[thresholds.size()];
        if (vector == null) {
            float[] given = outputs.has(role) ? outputs.of(role).values() : new float[0];
            if (given.length != cosines.length) {
                throw outputs.wrong();
            }
            return given;
        }
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = (float) Vectors.cosine(vector, floats(embeddings.get(i)));
        }
        if (!Vectors.finite(cosines)) {
            throw outputs.wrong();
        }
        return cosines;
    }

    private static float[] floats(List<Double> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i).floatValue();
        }
        return floats;
    }

    private Finding finding(int best, double cosine, double bar, List<Raw> raw) {
        Reduction rule = manifest.reductions().isEmpty() ? null : manifest.reductions().getFirst();
        String label = rule == null ? null : rule.label();
        return new Finding(
                label == null ? name(best) : label,
                rule == null ? null : rule.category(),
                Math.clamp(cosine, 0.0, 1.0),
                Math.clamp(bar, 0.0, 1.0),
                List.of(),
                raw);
    }

    private String name(int concept) {
        return labels.size() == contract.thresholds().size()
                ? labels.names().get(concept)
                : "concept-" + concept;
    }

    private List<Raw> raw(float[] concepts, float[] special) {
        List<Raw> raw = new ArrayList<>();
        for (int i = 0; i < concepts.length; i++) {
            raw.add(new Raw(name(i), concepts[i]));
        }
        for (int i = 0; i < special.length; i++) {
            raw.add(new Raw("special-care-" + i, special[i]));
        }
        return raw;
    }
}
