package org.vigie.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// One step of the database's form.
///
/// @param version what `user_version` is after it, from 1
record Migration(int version, String name, String sql) {
    private static final List<String> BUILT_IN =
            List.of(
                    "001-foundation",
                    "002-fingerprints",
                    "003-examinations",
                    "004-outside-records",
                    "005-checkpoints",
                    "006-relations",
                    "007-logbook",
                    "008-case-work",
                    "009-quality",
                    "010-team",
                    "011-events",
                    "012-calibration",
                    "013-waiting-clocks");

    /// Return the steps this program knows, in order.
    static List<Migration> builtIn() throws FaultException {
        try {
            return IntStream.rangeClosed(1, BUILT_IN.size())
                    .mapToObj(version -> read(version, BUILT_IN.get(version - 1)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new FaultException(Fault.of("program-incomplete"), e);
        }
    }

    private static Migration read(int version, String name) {
        String path = "/org/vigie/db/" + name + ".sql";
        try (InputStream in = Migration.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new UncheckedIOException(new IOException(path));
            }
            return new Migration(
                    version, name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sha256() {
        return Digests.sha256(sql.getBytes(StandardCharsets.UTF_8));
    }
}
