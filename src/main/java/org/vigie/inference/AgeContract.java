package org.vigie.inference;

import org.jspecify.annotations.Nullable;

/// How an apparent-age model is read. Its only effect is the question whether adulthood is
/// established; it never lowers, lifts or clears anything.
///
/// @param scale years = value · scale
/// @param below apparent years below which the question is asked; well above the age that matters,
///   since such models are wrong by years
/// @param facesFrom id of the detector whose boxes are looked at; left out, the whole picture
public record AgeContract(double scale, double below, @Nullable String facesFrom) {}
