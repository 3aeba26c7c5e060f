package org.vigie.inference.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Tensor;
import org.vigie.inference.framing.Placement;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Reads what one model gives, as its manifest explains it.
public final class AnswerReader {
    private final Manifest manifest;
    private final Reading reading;

    private AnswerReader(Manifest manifest, Reading reading) {
        this.manifest = manifest;
        this.reading = reading;
    }

    /// Read the answers of a model.
    ///
    /// @throws FaultException `manifest-invalid` with `field` when the manifest speaks of labels
    ///   there are not, or when such a model gives no answers but pictures
    public static AnswerReader of(Manifest manifest, Labels labels) throws FaultException {
        return new AnswerReader(manifest, reading(manifest, labels));
    }

    private static Reading reading(Manifest m, Labels labels) throws FaultException {
        return switch (m.task()) {
            case CLASSIFIER, MULTILABEL, HEAD -> new Scoring(m, labels);
            case DETECTOR -> new Detecting(m, needed(m.decoder(), "decoder"), labels);
            case EMBEDDING -> new Embedding(needed(m.embedding(), "embedding"));
            case CONCEPT_DISTANCE -> new Concepts(m, needed(m.concepts(), "concepts"), labels);
            case AGE -> new Ages(needed(m.age(), "age"));
            case HEATMAP -> Heats.of(m);
            case VEIL, LINE_DRAWING, SKIN, PROBE, BLUR -> throw invalid("task");
        };
    }

    private static <T> T needed(@Nullable T block, String field) throws FaultException {
        if (block == null) {
            throw invalid(field);
        }
        return block;
    }

    static FaultException invalid(String field) {
        return new FaultException(Fault.of("manifest-invalid", "field", field));
    }

    /// Read the answer about one picture.
    ///
    /// @param outputs by name
    /// @param index which picture of the run, from 0
    /// @param placement how that picture was framed; for a head, anything
    /// @throws FaultException `model-answer-wrong` when an output is missing, has another shape
    ///   than the manifest says, or is not of numbers that can be what the manifest says
    public Answer read(Map<String, Tensor> outputs, int index, Placement placement)
            throws FaultException {
        return reading.read(new Outputs(manifest, outputs, index), placement);
    }
}
