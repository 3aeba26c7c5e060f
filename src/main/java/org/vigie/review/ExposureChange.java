package org.vigie.review;

import java.util.Set;

/// What an output changed in the photo it was made from, and how much skin-coloured area that
/// added. Colour statistics, never nudity; it informs and lowers nothing. All places and shares are
/// of the part of the output that corresponds to the source, in the output's frame.
///
/// @param sourceSha256 the source photo compared with
/// @param transformations what was done to the photo as a whole before anything inside it changed
/// @param changed what changed, cell by cell, at the veil's resolution
/// @param changedShare share of the corresponding part that changed, 0–1
/// @param place where the change lies; [Place#NOWHERE] unless they correspond
/// @param before skin-coloured area of the source, NaN shares where not applicable
/// @param after skin-coloured area of the output, NaN shares where not applicable
public record ExposureChange(
        String sourceSha256,
        Correspondence correspondence,
        Set<Transformation> transformations,
        Silhouette changed,
        double changedShare,
        Place place,
        Skin before,
        Skin after,
        Face face)
        implements Detail {

    public ExposureChange {
        transformations = Set.copyOf(transformations);
    }

    /// Whether the output shows the source photo at all.
    public enum Correspondence {
        SAME_PHOTO,
        /// Something fits, not enough to measure on.
        DOUBTFUL,
        DIFFERENT
    }

    /// What was done to the photo as a whole.
    public enum Transformation {
        CROPPED,
        SCALED,
        MIRRORED,
        RECOLOURED
    }

    /// Where the change lies. "Clothing" means: beside skin-coloured area, not skin-coloured in the
    /// source; no clothing is recognised as such.
    public enum Place {
        NOWHERE,
        CLOTHING,
        FACE,
        BACKGROUND,
        WHOLE
    }

    /// Whether the person's face is still the same; [#UNKNOWN] without a face model.
    public enum Face {
        UNKNOWN,
        KEPT,
        REPLACED
    }

    /// Shares of change, 0–255 a cell, row by row.
    public record Silhouette(int columns, int rows, byte[] cells) {}

    /// Skin-coloured area of one picture, shares 0–1 of the corresponding part.
    ///
    /// @param share all of it
    /// @param inside of the changed part
    /// @param outside of the unchanged part
    /// @param largest the largest connected piece, share of the corresponding part
    /// @param pieces connected pieces
    public record Skin(double share, double inside, double outside, double largest, int pieces) {
        /// Not measurable: greyscale, or an illustration.
        public static final Skin NOT_APPLICABLE =
                new Skin(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

        /// Return whether it could be measured.
        public boolean applicable() {
            return !Double.isNaN(share);
        }
    }
}
