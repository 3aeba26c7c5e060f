package org.vigie.ui.casefile.evidence;

/// How the columns of the matrix fit a width: beside the names of the categories, under them where
/// that is too narrow, and in several bands where even that is.
///
/// @param beside whether the names stand in a column of their own
/// @param columns columns of a band
record Arrangement(boolean beside, int columns) {
    /// The narrowest column that still holds a figure and its bar.
    private static final double NARROWEST = 56;

    private static final double NAMES = 104;

    /// @param width of the matrix
    /// @param columns of the matrix
    /// @param widest of the heads
    static Arrangement of(double width, int columns, double widest) {
        int count = Math.max(1, columns);
        if ((width - NAMES) / count >= Math.max(NARROWEST, widest)) {
            return new Arrangement(true, count);
        }
        int fit = Math.max(1, (int) (width / NARROWEST));
        int bands = (count + fit - 1) / fit;
        return new Arrangement(false, (count + bands - 1) / bands);
    }
}
