package org.vigie.inference.framing;

import org.jspecify.annotations.Nullable;
import org.vigie.imaging.Region;
import org.vigie.inference.InputContract;
import org.vigie.inference.ResizeContract;

/// How a picture of one size becomes an input: it is laid on a ground, the ground is resized, a
/// part of that is cut out, and the part is laid into the input.
///
/// @param ground what the picture lies on, in its own pixels, and where
/// @param width of the resized ground
/// @param height of the resized ground
/// @param part what is cut out of the resized ground
/// @param input what the part lies in, and where
record Layout(Laid ground, int width, int height, Region part, Laid input) {

    /// One thing lying on a larger one.
    record Laid(int left, int top, int width, int height) {
        static Laid whole(int width, int height) {
            return new Laid(0, 0, width, height);
        }
    }

    /// Lay out a picture.
    ///
    /// @param width of the picture as it is fed
    /// @param height of the picture as it is fed
    static Layout of(ResizeContract resize, InputContract input, int width, int height) {
        Shapes shapes = new Shapes(resize, input.width(), input.height(), width, height);
        return switch (resize.mode()) {
            case STRETCH -> shapes.stretch();
            case SHORT_EDGE_CENTER_CROP -> shapes.shortEdge();
            case LETTERBOX_CENTER -> shapes.letterbox(true);
            case LETTERBOX_TOP_LEFT -> shapes.letterbox(false);
            case PAD_SQUARE_CENTER -> shapes.padSquare(true);
            case PAD_SQUARE_TOP_LEFT -> shapes.padSquare(false);
            case PAD_MULTIPLE -> shapes.padMultiple();
            case KEEP_ASPECT -> shapes.keepAspect();
        };
    }

    Placement placement(int width, int height, int orientation) {
        double across = (double) width * this.width / ground.width();
        double down = (double) height * this.height / ground.height();
        boolean turned = orientation >= 5;
        return new Placement(
                input.width(),
                input.height(),
                input.left() - part.left() + (double) ground.left() * this.width / ground.width(),
                input.top() - part.top() + (double) ground.top() * this.height / ground.height(),
                across,
                down,
                orientation,
                turned ? height : width,
                turned ? width : height);
    }

    /// The sizes each mode gives a picture.
    ///
    /// @param columns of the input, -1 where the picture decides
    /// @param rows of the input, -1 where the picture decides
    private record Shapes(ResizeContract resize, int columns, int rows, int width, int height) {

        Layout stretch() {
            if (resize.stage1().isEmpty()) {
                return resized(columns, rows, Laid.whole(columns, rows));
            }
            return cut(resize.stage1().get(0), resize.stage1().get(1));
        }

        /// The long edge is rounded down, as torchvision does.
        Layout shortEdge() {
            Integer given = resize.shortEdge();
            double share = resize.cropPct() == null ? 1 : resize.cropPct();
            long edge = given == null ? (long) (Math.max(columns, rows) / share) : given;
            long shorter = Math.min(width, height);
            return cut((int) (width * edge / shorter), (int) (height * edge / shorter));
        }

        Layout letterbox(boolean centred) {
            double scale = Math.min((double) columns / width, (double) rows / height);
            int across = edge(width * scale);
            int down = edge(height * scale);
            int left = centred ? (columns - across) / 2 : 0;
            int top = centred ? (rows - down) / 2 : 0;
            return resized(across, down, new Laid(left, top, columns, rows));
        }

        Layout padSquare(boolean centred) {
            int side = Math.max(width, height);
            int left = centred ? (side - width) / 2 : 0;
            int top = centred ? (side - height) / 2 : 0;
            return new Layout(
                    new Laid(left, top, side, side),
                    columns,
                    rows,
                    Region.whole(columns, rows),
                    Laid.whole(columns, rows));
        }

        Layout padMultiple() {
            int across = fitted(width);
            int down = fitted(height);
            int multiple = orOne(resize.padMultiple());
            Laid input = Laid.whole(up(across, multiple), up(down, multiple));
            return resized(across, down, input);
        }

        Layout keepAspect() {
            int multiple = orOne(resize.multipleOf());
            int across = nearest(fitted(width), multiple);
            int down = nearest(fitted(height), multiple);
            return resized(across, down, Laid.whole(across, down));
        }

        private Layout resized(int across, int down, Laid input) {
            Region whole = Region.whole(across, down);
            return new Layout(Laid.whole(width, height), across, down, whole, input);
        }

        private Layout cut(int across, int down) {
            return new Layout(
                    Laid.whole(width, height),
                    across,
                    down,
                    Region.middle(columns, rows, across, down),
                    Laid.whole(columns, rows));
        }

        /// A picture that is small enough keeps its size.
        private int fitted(int edge) {
            int longer = Math.max(width, height);
            Integer most = resize.longEdge();
            return most == null || longer <= most ? edge : edge((double) edge * most / longer);
        }

        private static int edge(double length) {
            return (int) Math.max(1, Math.round(length));
        }

        private static int up(int edge, int multiple) {
            return (edge + multiple - 1) / multiple * multiple;
        }

        private static int nearest(int edge, int multiple) {
            return Math.max(1, (int) Math.round((double) edge / multiple)) * multiple;
        }

        private static int orOne(@Nullable Integer value) {
            return value == null ? 1 : value;
        }
    }
}
