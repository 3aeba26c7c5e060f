package org.vigie.inference.reading;

import org.vigie.inference.EmbeddingContract;
import org.vigie.inference.EmbeddingContract.Metric;
import org.vigie.inference.Vectors;

/// How alike two embeddings of one model are.
///
/// @param value cosine, -1 to 1, or Euclidean distance, from 0
/// @param verdict [Verdict#UNSURE] between the two thresholds and where the manifest has none
public record Likeness(double value, Verdict verdict) {

    /// What that means to the model.
    public enum Verdict {
        SAME,
        UNSURE,
        DIFFERENT
    }

    /// Compare two embeddings as [AnswerReader] gives them.
    ///
    /// @throws IllegalArgumentException when they are not of the manifest's length
    public static Likeness of(EmbeddingContract contract, float[] one, float[] other) {
        if (one.length != contract.dim() || other.length != contract.dim()) {
            throw new IllegalArgumentException("only vectors of one model are alike");
        }
        boolean near = contract.metric() == Metric.L2;
        double value = near ? Vectors.distance(one, other) : Vectors.cosine(one, other);
        return new Likeness(value, verdict(contract, near ? -value : value, near ? -1 : 1));
    }

    /// Distances are turned round, so that more is always more alike.
    private static Verdict verdict(EmbeddingContract contract, double alike, int sign) {
        Double same = contract.threshold();
        if (same == null) {
            return Verdict.UNSURE;
        }
        if (alike >= sign * same) {
            return Verdict.SAME;
        }
        Double different = contract.differentBelow();
        return alike < sign * (different == null ? same : different)
                ? Verdict.DIFFERENT
                : Verdict.UNSURE;
    }
}
