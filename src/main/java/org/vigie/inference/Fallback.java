package org.vigie.inference;

/// A model that runs on the processor although a better accelerator was chosen.
///
/// @param model id of the model
/// @param accelerator where it should have run
/// @param reason why it does not, in the runtime's own words where it gave any
public record Fallback(String model, Accelerator accelerator, String reason) {}
