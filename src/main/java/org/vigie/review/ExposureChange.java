package org.vigie.review;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an output changed in the photo it was made from, and how much skin-coloured area that
/// added. Colour statistics, never nudity; it informs and lowers nothing. All places and shares are
/// of the part of the output that corresponds to the source, in the output's frame.
///
/// @param sourceSha256 the source photo compared with
/// @param transformations what was done to the photo as a whole before anything inside it changed,
///   in the order of the enum; empty unless they correspond
/// @param agreement what the correspondence rests on: the share of the output's structure that is
///   found at its place in the source, 0–1
/// @param changed what changed, cell by cell, at the veil's resolution, over the whole output;
///   without cells unless they correspond
/// @param changedShare share of the corresponding part that changed, 0–1
/// @param place where the change lies; [Place#NOWHERE] unless they correspond
/// @param before skin-coloured area of the source
/// @param after skin-coloured area of the output, seen in the light of the source
public record ExposureChange(
        String sourceSha256,
        Correspondence correspondence,
        Set<Transformation> transformations,
        double agreement,
        Silhouette changed,
        double changedShare,
        Place place,
        Skin before,
        Skin after,
        Face face)
        implements Detail {

    public ExposureChange {
        transformations =
                transformations.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(EnumSet.copyOf(transformations));
    }

    /// Nothing was measured, because nothing corresponds well enough.
    public static ExposureChange without(
            String sourceSha256, Correspondence correspondence, double agreement) {
        return new ExposureChange(
                sourceSha256,
                correspondence,
                Set.of(),
                agreement,
                Silhouette.NONE,
                0,
                Place.NOWHERE,
                Skin.without(Reading.NOT_COMPARED),
                Skin.without(Reading.NOT_COMPARED),
                Face.UNKNOWN);
    }

    /// Return the skin-coloured area that is new: what changed and is skin-coloured now, as a share
    /// of the corresponding part, 0–1; NaN when the output was not measured. Unlike [#added] it
    /// also counts what replaced cloth that had the colour of skin itself.
    public double painted() {
        return after.applicable() ? after.inside() * changedShare : Double.NaN;
    }

    /// Return the skin-coloured area that the changed part gained, as a share of the corresponding
    /// part: `(after.inside − before.inside) × changedShare`; negative when it lost some, NaN when
    /// either was not measured.
    public double added() {
        return before.applicable() && after.applicable()
                ? (after.inside() - before.inside()) * changedShare
                : Double.NaN;
    }

    /// Return whether most of what changed was skin-coloured before, though it was not the
    /// background nor a face: cloth can have that colour, and then the two shares say too little.
    public boolean masked() {
        return before.applicable()
                && before.inside() > 0.35
                && changedShare >= 0.1
                && place != Place.BACKGROUND
                && place != Place.FACE;
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
        MIRRORED,
        /// Some of the source is outside the output.
        CROPPED,
        /// Some of the output is outside the source.
        EXTENDED,
        /// The same thing has another number of pixels, or another ratio of width to height.
        SCALED,
        /// Light, tint or contrast is another, or the colour is gone.
        RECOLOURED
    }

    /// Where the change lies.
    public enum Place {
        NOWHERE,
        /// Beside skin-coloured area, not skin-coloured in the source: no clothing is recognised as
        /// such.
        CLOTHING,
        /// Within a face that a face model found.
        FACE,
        /// All around, up to the edges.
        BACKGROUND,
        WHOLE,
        /// Somewhere none of the other words is right for, or known to be.
        SOMEWHERE
    }

    /// Whether the person's face is still the same; [#UNKNOWN] without a face model.
    public enum Face {
        UNKNOWN,
        KEPT,
        REPLACED
    }

    /// Shares of change, 0–255 a cell, row by row. The veil's bounds hold: at most 32 cells an
    /// edge.
    public record Silhouette(int columns, int rows, byte[] cells) {
        /// Nothing to show.
        public static final Silhouette NONE = new Silhouette(0, 0, new byte[0]);

        public Silhouette {
            if (columns < 0 || rows < 0 || columns > 32 || rows > 32) {
                throw new IllegalArgumentException("a silhouette has at most 32 cells an edge");
            }
            if (cells.length != columns * rows) {
                throw new IllegalArgumentException("a silhouette has one byte a cell");
            }
        }

        /// Two silhouettes are the same when every cell is.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Silhouette silhouette
                    && columns == silhouette.columns
                    && rows == silhouette.rows
                    && Arrays.equals(cells, silhouette.cells);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(cells) * 31 + columns;
        }
    }

    /// Whether skin-coloured area could be measured, and why not.
    public enum Reading {
        MEASURED,
        GREYSCALE,
        /// Flat colours: the statistics are of photos.
        ILLUSTRATION,
        /// The pictures do not correspond.
        NOT_COMPARED
    }

    /// Skin-coloured area of one picture, shares 0–1; NaN where it was not measured.
    ///
    /// @param share of the corresponding part
    /// @param inside of the changed part; 0 when nothing changed
    /// @param outside of the unchanged part; 0 when everything changed
    /// @param largest the largest connected piece, share of the corresponding part
    /// @param pieces connected pieces
    public record Skin(
            Reading reading,
            double share,
            double inside,
            double outside,
            double largest,
            int pieces) {

        /// What was measured.
        public Skin(double share, double inside, double outside, double largest, int pieces) {
            this(Reading.MEASURED, share, inside, outside, largest, pieces);
        }

        /// Nothing was measured.
        public static Skin without(Reading reading) {
            return new Skin(reading, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        }

        /// Return whether it could be measured.
        public boolean applicable() {
            return reading == Reading.MEASURED;
        }
    }
}
