package org.vigie.inference.reading;

import org.vigie.inference.EmbeddingContract;
import org.vigie.inference.Vectors;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// Reads embeddings.
record Embedding(EmbeddingContract contract) implements Reading {

    @Override
    public Answer read(Outputs outputs, Placement placement) throws FaultException {
        return new Answer.Vector(vector(outputs));
    }

    float[] vector(Outputs outputs) throws FaultException {
        float[] values = outputs.main().values();
        float[] vector = contract.l2norm() ? Vectors.unit(values) : values;
        if (values.length != contract.dim() || !Vectors.finite(vector)) {
            throw outputs.wrong();
        }
        return vector;
    }
}
