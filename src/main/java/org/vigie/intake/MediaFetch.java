package org.vigie.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.vigie.intake.MediumReference.ByHash;
import org.vigie.intake.MediumReference.Inline;
import org.vigie.intake.MediumReference.Referenced;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack.Limits;

/// Fetches the media of a flag and checks that they are the ones it describes.
final class MediaFetch {
    /// Most bytes of all media of one flag: they are in memory together.
    static final long TOGETHER = 256L << 20;

    private final Limits limits;

    MediaFetch(Limits limits) {
        this.limits = limits;
    }

    /// Return the bytes by SHA-256.
    ///
    /// @throws FaultException `medium-…`, `media-too-heavy`, or what stops the feed
    Map<String, byte[]> fetch(Parsed flag, MediaSource source) throws FaultException {
        Map<String, byte[]> fetched = new HashMap<>();
        long together = 0;
        for (MediumReference reference : flag.media()) {
            String sha256 = reference.medium().sha256();
            if (!fetched.containsKey(sha256)) {
                byte[] bytes = bytes(reference, source);
                together += bytes.length;
                if (together > TOGETHER) {
                    throw new FaultException(Fault.of("media-too-heavy", "limit", TOGETHER));
                }
                if (!Fingerprint.hex(bytes).equals(sha256)) {
                    throw differs(reference.medium());
                }
                fetched.put(sha256, bytes);
            }
        }
        return fetched;
    }

    private byte[] bytes(MediumReference reference, MediaSource source) throws FaultException {
        byte[] bytes =
                switch (reference.place()) {
                    case Inline inline -> inline.bytes();
                    case ByHash named -> source.byHash(named.sha256(), limits.mediumBytes());
                    case Referenced there -> source.read(there.reference(), limits.mediumBytes());
                };
        if (bytes.length > limits.mediumBytes()) {
            throw new FaultException(Fault.of("medium-too-heavy", "limit", limits.mediumBytes()));
        }
        return bytes;
    }

    private static FaultException differs(Medium medium) {
        String role = medium.role().name().toLowerCase(Locale.ROOT) + "s[" + medium.ordinal() + "]";
        return new FaultException(Fault.of("medium-hash-differs", "role", role));
    }
}
