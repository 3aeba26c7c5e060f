package org.vigie.ledger.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Entries one after the other, each after its length in two bytes, high byte first.
public final class EntryBundle {
    /// The longest entry.
    public static final int LONGEST = 65_535;

    private EntryBundle() {}

    /// Return the bytes of a bundle.
    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry has at most 65535 bytes");
            }
            out.write(entry.length >>> 8);
            out.write(entry.length & 0xff);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /// Return the entries of a bundle; empty when the bytes do not end where the last entry does.
    public static Optional<List<byte[]>> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            if (bundle.length - at < 2) {
                return Optional.empty();
            }
            int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            at += 2;
            if (bundle.length - at < length) {
                return Optional.empty();
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return Optional.of(entries);
    }
}
