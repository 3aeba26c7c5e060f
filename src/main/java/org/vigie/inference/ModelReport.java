package org.vigie.inference;

/// What came of holding one model to its manifest on one accelerator.
///
/// @param contract whether it loaded with the manifest's names, types and ranks, and could be read
/// @param golden whether it gave the expected values, and reported what the manifest says it does;
///   where the manifest knows none, whether it says what the processor says
/// @param difference largest absolute difference from the expected values, in the output's own
///   unit; NaN when it did not run or nothing is expected
/// @param tolerance largest difference accepted; NaN as well
/// @param millis one run of one known input, median
/// @param reason the runtime's own words when something is wrong, else empty
/// @param alike whether it reports the same labels over the same thresholds as the processor, and
///   scores within [Manifest.Golden#NEAR]
/// @param apart largest difference of a score from the processor's, 0–1; NaN when it did not run
/// @param perSecond pictures a second, in runs of as many as the manifest allows
/// @param whole whether every part of it ran on the accelerator
public record ModelReport(
        String model,
        Accelerator accelerator,
        boolean contract,
        boolean golden,
        double difference,
        double tolerance,
        double millis,
        String reason,
        boolean alike,
        double apart,
        double perSecond,
        boolean whole) {

    /// A report of a model that answers to nobody but its golden values.
    public ModelReport(
            String model,
            Accelerator accelerator,
            boolean contract,
            boolean golden,
            double difference,
            double tolerance,
            double millis,
            String reason) {
        this(
                model,
                accelerator,
                contract,
                golden,
                difference,
                tolerance,
                millis,
                reason,
                golden,
                golden ? 0 : Double.NaN,
                1_000 / millis,
                true);
    }

    /// Return whether nothing is wrong.
    public boolean right() {
        return contract && golden && alike;
    }

    static ModelReport of(
            ModelPack pack,
            Accelerator accelerator,
            Trial.Seen seen,
            Agreement agreement,
            double perSecond,
            boolean whole) {
        boolean known = !pack.manifest().golden().isEmpty();
        boolean golden = known ? seen.accepted() : agreement.alike();
        return new ModelReport(
                pack.id(),
                accelerator,
                true,
                golden,
                known ? seen.deviation().difference() : Double.NaN,
                known ? seen.deviation().tolerance() : Double.NaN,
                seen.millis(),
                reason(golden, agreement),
                agreement.alike(),
                agreement.difference(),
                perSecond,
                whole);
    }

    private static String reason(boolean golden, Agreement agreement) {
        if (!golden) {
            return "gives other values than its manifest says";
        }
        return agreement.alike() ? "" : "reports something else than the processor does";
    }

    static ModelReport failed(ModelPack pack, Accelerator accelerator, String reason) {
        return new ModelReport(
                pack.id(), accelerator, false, false, Double.NaN, Double.NaN, Double.NaN, reason);
    }
}
