package org.vigie.evidence.exposure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Some of the pixels of a frame, row by row.
record Mask(int width, int height, BitSet pixels) {

    Mask(int width, int height) {
        this(width, height, new BitSet(width * height));
    }

    int count() {
        return pixels.cardinality();
    }

    boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && pixels.get(y * width + x);
    }

    /// Return the share of a rectangle's pixels that are in the mask; 0 of an empty one.
    double share(int left, int top, int right, int bottom) {
        int count = 0;
        for (int y = top; y < bottom; y++) {
            count += pixels.get(y * width + left, y * width + right).cardinality();
        }
        int all = (right - left) * (bottom - top);
        return all == 0 ? 0 : (double) count / all;
    }

    Mask and(Mask other) {
        Mask both = new Mask(width, height, (BitSet) pixels.clone());
        both.pixels.and(other.pixels);
        return both;
    }

    Mask or(Mask other) {
        Mask either = new Mask(width, height, (BitSet) pixels.clone());
        either.pixels.or(other.pixels);
        return either;
    }

    Mask without(Mask other) {
        Mask rest = new Mask(width, height, (BitSet) pixels.clone());
        rest.pixels.andNot(other.pixels);
        return rest;
    }

    Mask inverse() {
        Mask inverse = new Mask(width, height, (BitSet) pixels.clone());
        inverse.pixels.flip(0, width * height);
        return inverse;
    }

    /// Return the share of these pixels that `other` has too; 0 when there are none.
    double within(Mask other) {
        int all = count();
        return all == 0 ? 0 : (double) and(other).count() / all;
    }

    /// Return the mask grown by `reach` pixels in every direction, as a square.
    Mask grown(int reach) {
        Mask across = new Mask(width, height);
        for (int at = pixels.nextSetBit(0); at >= 0; at = pixels.nextSetBit(at + 1)) {
            int row = at / width * width;
            across.pixels.set(Math.max(row, at - reach), Math.min(row + width, at + reach + 1));
        }
        Mask grown = new Mask(width, height);
        for (int y = 0; y < height; y++) {
            BitSet row = across.pixels.get(y * width, (y + 1) * width);
            for (int to = Math.max(0, y - reach); to <= Math.min(height - 1, y + reach); to++) {
                for (int x = row.nextSetBit(0); x >= 0; x = row.nextSetBit(x + 1)) {
                    grown.pixels.set(to * width + x);
                }
            }
        }
        return grown;
    }

    /// Return the mask with gaps of up to twice `reach` pixels closed; nothing is known, and so
    /// nothing is set, beyond the edges.
    Mask closed(int reach) {
        Mask wide = moved(width + 2 * reach, height + 2 * reach, reach);
        return wide.grown(reach).inverse().grown(reach).inverse().moved(width, height, -reach);
    }

    private Mask moved(int newWidth, int newHeight, int by) {
        Mask moved = new Mask(newWidth, newHeight);
        for (int at = pixels.nextSetBit(0); at >= 0; at = pixels.nextSetBit(at + 1)) {
            int x = at % width + by;
            int y = at / width + by;
            if (x >= 0 && y >= 0 && x < newWidth && y < newHeight) {
                moved.pixels.set(y * newWidth + x);
            }
        }
        return moved;
    }

    /// Return the connected pieces, neighbours above, below and beside, the largest first.
    List<Mask> pieces() {
        List<Mask> pieces = new ArrayList<>();
        BitSet left = (BitSet) pixels.clone();
        for (int at = left.nextSetBit(0); at >= 0; at = left.nextSetBit(at)) {
            pieces.add(piece(at, left));
        }
        pieces.sort((one, other) -> other.count() - one.count());
        return pieces;
    }

    private Mask piece(int start, BitSet left) {
        Mask piece = new Mask(width, height);
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        take(start, left, piece, waiting);
        while (!waiting.isEmpty()) {
            int at = waiting.pop();
            int x = at % width;
            if (x > 0) {
                take(at - 1, left, piece, waiting);
            }
            if (x + 1 < width) {
                take(at + 1, left, piece, waiting);
            }
            take(at - width, left, piece, waiting);
            take(at + width, left, piece, waiting);
        }
        return piece;
    }

    private static void take(int at, BitSet left, Mask piece, ArrayDeque<Integer> waiting) {
        if (at >= 0 && left.get(at)) {
            left.clear(at);
            piece.pixels.set(at);
            waiting.push(at);
        }
    }

    /// Return the pieces that have a pixel of `other`.
    Mask touching(Mask other) {
        Mask kept = new Mask(width, height);
        for (Mask piece : pieces()) {
            if (piece.pixels.intersects(other.pixels)) {
                kept.pixels.or(piece.pixels);
            }
        }
        return kept;
    }

    /// Return only pieces of at least `least` pixels.
    Mask largerThan(int least) {
        Mask kept = new Mask(width, height);
        for (Mask piece : pieces()) {
            if (piece.count() >= least) {
                kept.pixels.or(piece.pixels);
            }
        }
        return kept;
    }

    /// Return the mask with every hole of fewer than `most` pixels filled.
    Mask filled(int most) {
        Mask filled = or(new Mask(width, height));
        for (Mask hole : inverse().pieces()) {
            if (hole.count() < most && !hole.atEdge()) {
                filled.pixels.or(hole.pixels);
            }
        }
        return filled;
    }

    private boolean atEdge() {
        for (int at = pixels.nextSetBit(0); at >= 0; at = pixels.nextSetBit(at + 1)) {
            int x = at % width;
            int y = at / width;
            if (x == 0 || y == 0 || x == width - 1 || y == height - 1) {
                return true;
            }
        }
        return false;
    }
}
