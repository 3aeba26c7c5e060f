package org.vigie.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Splits bytes into lines without ever holding more than one, nor more of that than asked for.
final class LineReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int keep;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    /// One line without its end.
    ///
    /// @param bytes its first bytes
    /// @param length how long it is in all
    /// @param ended whether a line feed followed; false only for the last one
    record Line(byte[] bytes, long length, boolean ended) {

        /// Return how many bytes of the stream the line took.
        long taken() {
            return length + (ended ? 1 : 0);
        }

        boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /// @param keep how many bytes of a line are kept
    LineReader(InputStream in, int keep) {
        this.in = in;
        this.keep = keep;
    }

    /// Return the next line, null at the end.
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        while (fill()) {
            int stop = lineFeed();
            int kept = (int) Math.min(stop - at, keep - line.size());
            line.write(buffer, at, kept);
            length += stop - at;
            at = stop;
            if (at < end) {
                at++;
                return new Line(line.toByteArray(), length, true);
            }
        }
        return length == 0 ? null : new Line(line.toByteArray(), length, false);
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    private int lineFeed() {
        int i = at;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i;
    }
}
