package org.vigie.inference;

/// What came of asking one accelerator to run a small model.
///
/// @param works whether it ran and its numbers were right
/// @param reason the runtime's own words when it does not work, empty when it does
/// @param millis one run, median of five; 0 when it does not work
public record Probe(Accelerator accelerator, boolean works, String reason, double millis) {}
