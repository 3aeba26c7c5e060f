package org.vigie.inference.reading;

import java.util.Map;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Tensor;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// Reads what one model gives, as its manifest explains it.
public final class AnswerReader {
    private final Manifest manifest;
    private final Labels labels;

    private AnswerReader(Manifest manifest, Labels labels) {
        this.manifest = manifest;
        this.labels = labels;
    }

    /// Read the answers of a model.
    ///
    /// @throws FaultException `manifest-invalid` when the manifest speaks of labels there are not
    public static AnswerReader of(Manifest manifest, Labels labels) throws FaultException {
        return new AnswerReader(manifest, labels);
    }

    /// Read the answer about one picture.
    ///
    /// @param outputs by name
    /// @param index which picture of the run, from 0
    /// @param placement how that picture was framed; for a head, anything
    /// @throws FaultException `model-answer-wrong` when an output is missing, has another shape
    ///   than the manifest says, or is not a number
    public Answer read(Map<String, Tensor> outputs, int index, Placement placement)
            throws FaultException {
        throw new UnsupportedOperationException(manifest.id() + labels.size() + placement + index);
    }
}
