package org.vigie.hashes;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.imaging.Pdq;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch.Kind;

/// Finds out what kind of hashes a file holds: what it says, or how long they are. PDQ and SHA-256
/// are equally long; but PDQ sets the bits above the median, 128 of 256, where a SHA-256 has 128
/// set in one of twenty cases.
final class KindGuess {
    private static final int SAMPLE = 2_000;
    private static final int ENOUGH = 8;
    private static final int CERTAIN = 64;

    private @Nullable Kind said;
    private int taken;
    private int shorter;
    private int longer;
    private int balanced;

    private KindGuess() {}

    /// Return the kind of a file.
    ///
    /// @param asked by whoever imports it, null to find out
    /// @throws FaultException `hash-list-empty` without any hash; `hash-kind-unclear` when it could
    ///   be either of two; `hash-kind-differs` when it is plainly not the one asked for
    static Kind of(Path file, @Nullable Kind asked) throws FaultException {
        KindGuess guess = new KindGuess();
        ListReading.read(file, guess::take);
        Kind found = guess.kind();
        if (found == null) {
            if (asked == null) {
                throw new FaultException(Fault.of("hash-kind-unclear"));
            }
            return asked;
        }
        if (asked != null && found != asked) {
            throw new FaultException(Fault.of("hash-kind-differs", "kind", word(found)));
        }
        return found;
    }

    static String word(Kind kind) {
        return switch (kind) {
            case PDQ -> "pdq";
            case SHA256 -> "sha256";
            case MD5 -> "md5";
        };
    }

    private boolean take(ListEntry entry) {
        byte[] hash = HashText.bytes(entry.text());
        if (hash != null && entry.flaw().isEmpty()) {
            taken++;
            said = said == null ? entry.kind() : said;
            shorter += hash.length == 16 ? 1 : 0;
            longer += hash.length == 32 ? 1 : 0;
            balanced += hash.length == 32 && HashText.weight(hash) == 128 ? 1 : 0;
        }
        return taken < SAMPLE;
    }

    private @Nullable Kind kind() throws FaultException {
        if (taken == 0) {
            throw new FaultException(Fault.of("hash-list-empty"));
        }
        if (said != null) {
            return said;
        }
        if (shorter > longer) {
            return Kind.MD5;
        }
        double share = (double) balanced / longer;
        if (longer >= ENOUGH && share > 0.9) {
            return Kind.PDQ;
        }
        return longer >= CERTAIN && share < 0.2 ? Kind.SHA256 : null;
    }

    /// Return why a hash of the right form says nothing, empty when it does.
    static String emptiness(Kind kind, byte[] hash, int quality) {
        if (kind != Kind.PDQ) {
            return "";
        }
        boolean blank = HashText.weight(hash) == 0;
        return blank || quality >= 0 && quality <= Pdq.USELESS_QUALITY ? "quality" : "";
    }
}
