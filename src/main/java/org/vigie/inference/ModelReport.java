package org.vigie.inference;

/// What came of holding one model to its manifest on one accelerator.
///
/// @param contract whether it loaded with the manifest's names, types and ranks
/// @param golden whether it gave the expected values
/// @param difference largest absolute difference, in the output's own unit; NaN when it did not run
/// @param tolerance largest difference accepted
/// @param millis one run of the golden input, median
/// @param reason the runtime's own words when something is wrong, else empty
public record ModelReport(
        String model,
        Accelerator accelerator,
        boolean contract,
        boolean golden,
        double difference,
        double tolerance,
        double millis,
        String reason) {

    static ModelReport of(ModelPack pack, Accelerator accelerator, Timed<Deviation> seen) {
        Deviation deviation = seen.value();
        return new ModelReport(
                pack.id(),
                accelerator,
                true,
                deviation.accepted(),
                deviation.difference(),
                deviation.tolerance(),
                seen.millis(),
                deviation.accepted() ? "" : "gives other values than its manifest says");
    }

    static ModelReport failed(ModelPack pack, Accelerator accelerator, String reason) {
        return new ModelReport(
                pack.id(), accelerator, false, false, Double.NaN, Double.NaN, Double.NaN, reason);
    }
}
