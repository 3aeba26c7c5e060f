package org.vigie.inference.reading;

import java.util.List;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// Turns the tensors of one family of detectors into boxes in pixels of the input.
sealed interface BoxDecoder permits YoloBoxes, YunetBoxes, SsdBoxes, ScrfdBoxes {

    /// Return every box whose score is at least `least`, in the order of the tensors.
    List<Candidate> decode(Outputs outputs, Placement placement, double least)
            throws FaultException;
}
