package org.vigie.inference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Sums of bytes, column by column, eight columns at a time: each `long` holds four sums of 16
/// bits, one `long` for the even columns and one for the odd. Exact.
final class RowSums {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVEN = 0x00ff00ff00ff00ffL;

    /// 257 times 255 is what 16 bits hold.
    private static final int MOST_ROWS = 257;

    private final int columns;
    private final long[] even;
    private final long[] odd;
    private final int[] rest;
    private int rows;

    RowSums(int columns) {
        this.columns = columns;
        even = new long[columns / 8];
        odd = new long[columns / 8];
        rest = new int[columns % 8];
    }

    /// Add the row that begins at `from`; the sums so far go to `sums` first when no more fit.
    void add(byte[] in, int from, float[] sums) {
        if (rows == MOST_ROWS) {
            drain(sums);
        }
        rows++;
        for (int i = 0; i < even.length; i++) {
            long eight = (long) LONGS.get(in, from + 8 * i);
            even[i] += eight & EVEN;
            odd[i] += eight >>> 8 & EVEN;
        }
        for (int i = 0, at = from + 8 * even.length; i < rest.length; i++) {
            rest[i] += in[at + i] & 0xff;
        }
    }

    /// Add the sums to `sums` and start from zero.
    void drain(float[] sums) {
        for (int i = 0, at = 0; i < even.length; i++) {
            long evens = even[i];
            long odds = odd[i];
            for (int lane = 0; lane < 64; lane += 16) {
                sums[at++] += (int) (evens >>> lane) & 0xffff;
                sums[at++] += (int) (odds >>> lane) & 0xffff;
            }
        }
        for (int i = 0; i < rest.length; i++) {
            sums[columns - rest.length + i] += rest[i];
        }
        Arrays.fill(even, 0);
        Arrays.fill(odd, 0);
        Arrays.fill(rest, 0);
        rows = 0;
    }
}
