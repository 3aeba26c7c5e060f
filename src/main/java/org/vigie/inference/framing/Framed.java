package org.vigie.inference.framing;

import org.vigie.inference.Tensor;

/// A picture as a model takes it.
///
/// @param tensor one picture: the first dimension is 1
/// @param placement where the picture lies in it
public record Framed(Tensor tensor, Placement placement) {}
