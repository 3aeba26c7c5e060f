package org.vigie.inference.reading;

import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// How the outputs of one kind of model are read.
interface Reading {

    /// Read the answer about one picture.
    Answer read(Outputs outputs, Placement placement) throws FaultException;
}
