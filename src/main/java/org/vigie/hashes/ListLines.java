package org.vigie.hashes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a text of any length; of each no more than its first bytes are held.
final class ListLines {
    /// No line of a list needs more.
    static final int LONGEST = 4_096;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;

    ListLines(InputStream in) {
        this.in = in;
    }

    /// One line without its end.
    ///
    /// @param cut whether it is longer than what is held
    record Line(long number, String text, boolean cut) {}

    /// Return the next line, null at the end.
    @Nullable Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean cut = false;
        number++;
        while (fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int kept = Math.min(stop - at, LONGEST - line.size());
            line.write(buffer, at, kept);
            cut |= kept < stop - at;
            at = stop + 1;
            if (stop < end) {
                break;
            }
        }
        return new Line(number, text(line), cut);
    }

    private String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        String whole = number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
        return whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private boolean fill() throws IOException {
        if (at >= end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }
}
