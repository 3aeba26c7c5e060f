package org.vigie.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The first 100 bytes of a database file (sqlite.org/fileformat2.html §1.3), read without opening
/// it as a database: a file that is not ours to touch is refused before SQLite could write to it.
record Header(boolean sane, int applicationId, int userVersion) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    static Header read(Path file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(100);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                return new Header(true, 0, 0);
            }
            while (head.hasRemaining() && channel.read(head) >= 0) {
                continue;
            }
        }
        boolean sane =
                !head.hasRemaining() && Arrays.equals(MAGIC, Arrays.copyOf(head.array(), 16));
        return new Header(sane, head.getInt(68), head.getInt(60));
    }

    /// @throws FaultException `database-foreign`, or `database-newer` for a version above `known`
    static void require(int applicationId, int userVersion, int known) throws FaultException {
        boolean fresh = applicationId == 0 && userVersion == 0;
        if (!fresh && applicationId != Pragmas.APPLICATION_ID) {
            throw new FaultException(Fault.of("database-foreign"));
        }
        if (userVersion > known) {
            throw new FaultException(
                    new Fault(
                            "database-newer",
                            Map.of("version", "" + userVersion, "known", "" + known)));
        }
    }
}
