package org.vigie.imaging;

import org.vigie.review.FaultException;

/// The variable-length codes of GIF. Never writes more than it was asked for.
final class Lzw {
    private static final int CODES = 4096;

    private final byte[] in;
    private final int length;
    private final int clear;
    private final int[] prefix = new int[CODES];
    private final byte[] suffix = new byte[CODES];
    private final byte[] stack = new byte[CODES];
    private int at;
    private int bits;
    private int held;

    /// @param least bits of a literal, 1–8
    Lzw(byte[] in, int length, int least) throws FaultException {
        if (least < 1 || least > 8) {
            throw Refusal.damaged(null);
        }
        this.in = in;
        this.length = length;
        this.clear = 1 << least;
        for (int i = 0; i < clear; i++) {
            suffix[i] = (byte) i;
        }
    }

    /// Fill an array, or refuse when the codes end before it is full.
    void read(byte[] out, Deadline deadline) throws FaultException {
        int next = clear + 2;
        int width = width();
        int old = -1;
        int first = 0;
        int to = 0;
        int codes = 0;
        while (to < out.length) {
            if ((codes++ & 0xffff) == 0) {
                deadline.check();
            }
            int code = code(width);
            if (code == clear) {
                next = clear + 2;
                width = width();
                old = -1;
                continue;
            }
            if (code < 0 || code == clear + 1) {
                throw Refusal.truncated();
            }
            if (code > next || code == next && old < 0 || old < 0 && code > clear) {
                throw Refusal.damaged(null);
            }
            int depth = 0;
            int walk = code;
            if (code == next) {
                stack[depth++] = (byte) first;
                walk = old;
            }
            while (walk > clear) {
                stack[depth++] = suffix[walk];
                walk = prefix[walk];
            }
            first = suffix[walk];
            stack[depth++] = (byte) first;
            while (depth > 0 && to < out.length) {
                out[to++] = stack[--depth];
            }
            if (old >= 0 && next < CODES) {
                prefix[next] = old;
                suffix[next++] = (byte) first;
                width += next == 1 << width && width < 12 ? 1 : 0;
            }
            old = code;
        }
    }

    private int width() {
        return Integer.numberOfTrailingZeros(clear) + 1;
    }

    private int code(int width) {
        while (bits < width) {
            if (at == length) {
                return -1;
            }
            held |= (in[at++] & 0xff) << bits;
            bits += 8;
        }
        int code = held & (1 << width) - 1;
        held >>>= width;
        bits -= width;
        return code;
    }
}
