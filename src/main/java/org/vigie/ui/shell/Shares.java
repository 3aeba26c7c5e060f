package org.vigie.ui.shell;

/// How much of the window's width the rooms beside the case take, each from 0 to 1.
///
/// @param queue at the left
/// @param evidence at the right
public record Shares(double queue, double evidence) {
    /// What nobody has dragged.
    public static final Shares STANDARD = new Shares(0.223, 0.251);

    /// The case keeps at least a third of the window.
    private static final double LEAST = 0.15;

    private static final double MOST = 0.33;

    public Shares {
        queue = bounded(queue, 0.223);
        evidence = bounded(evidence, 0.251);
    }

    private static double bounded(double share, double standard) {
        return Double.isFinite(share) ? Math.clamp(share, LEAST, MOST) : standard;
    }

    Shares withQueue(double share) {
        return new Shares(share, evidence);
    }

    Shares withEvidence(double share) {
        return new Shares(queue, share);
    }
}
