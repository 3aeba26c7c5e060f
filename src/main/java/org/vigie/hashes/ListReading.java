package org.vigie.hashes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;

/// Reads a list file, whichever of the two forms it has.
final class ListReading {
    private static final int AHEAD = 1 << 10;

    private ListReading() {}

    /// Read a file and return its SHA-256, empty when `sink` had enough before the end.
    ///
    /// @throws FaultException `hash-list-unreadable`, `hash-list-damaged` with the line
    static String read(Path file, ListEntry.Sink sink) throws FaultException {
        if (!Files.isRegularFile(file)) {
            throw new FaultException(Fault.of("hash-list-unreadable"));
        }
        MessageDigest digest = sha256();
        boolean[] whole = {true};
        ListEntry.Sink watched =
                entry -> {
                    whole[0] = sink.take(entry);
                    return whole[0];
                };
        try (InputStream in =
                new DigestInputStream(
                        new BufferedInputStream(Files.newInputStream(file), 1 << 16), digest)) {
            read(in, watched);
            if (whole[0]) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new FaultException(Fault.of("hash-list-damaged", "line", line));
        } catch (IOException e) {
            throw new FaultException(Fault.of("hash-list-unreadable"), e);
        }
        return whole[0] ? HexFormat.of().formatHex(digest.digest()) : "";
    }

    private static void read(InputStream digested, ListEntry.Sink sink) throws IOException {
        BufferedInputStream in = new BufferedInputStream(digested, 1 << 16);
        in.mark(AHEAD);
        int first = in.read();
        for (int i = 1; i < AHEAD && (first <= ' ' || first >= 0x80) && first >= 0; i++) {
            first = in.read();
        }
        in.reset();
        if (first == '{' || first == '[') {
            new ExchangeList().read(in, sink);
        } else {
            new CsvList().read(in, sink);
        }
        in.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
