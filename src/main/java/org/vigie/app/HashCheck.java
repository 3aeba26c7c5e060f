package org.vigie.app;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.evidence.KnownHashes;
import org.vigie.hashes.HashImport;
import org.vigie.hashes.KnownHashSet;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.Pdq;
import org.vigie.imaging.Picture;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch.Kind;
import org.vigie.review.PolicyPack;

/// Looks up one picture or one hash.
final class HashCheck {
    private final KnownHashSet known;
    private final PolicyPack policy;
    private final Talk talk;

    HashCheck(KnownHashSet known, PolicyPack policy, Talk talk) {
        this.known = known;
        this.policy = policy;
        this.talk = talk;
    }

    /// @param file the bytes of a picture, null when `typed` is a hash
    List<KnownHashSet.Match> matches(byte @Nullable [] file, String typed) throws FaultException {
        return file == null ? hash(HashImport.typed(typed)) : picture(file);
    }

    /// A hash of 64 digits may be either kind.
    private List<KnownHashSet.Match> hash(byte[] hash) throws FaultException {
        if (hash.length == 16) {
            return known.exact(Kind.MD5, hash);
        }
        List<KnownHashSet.Match> matches = new ArrayList<>(known.exact(Kind.SHA256, hash));
        matches.addAll(known.near(Map.of("NONE", hash), 100));
        return matches;
    }

    private List<KnownHashSet.Match> picture(byte[] file) throws FaultException {
        HexFormat hex = HexFormat.of();
        List<KnownHashSet.Match> matches =
                new ArrayList<>(known.exact(Kind.SHA256, hex.parseHex(Digests.sha256(file))));
        matches.addAll(known.exact(Kind.MD5, hex.parseHex(Digests.md5(file))));
        BoundedDecoder decoder = new BoundedDecoder(policy.limits());
        Picture picture = decoder.decode(file);
        Pdq.PdqHash own = Pdq.of(picture);
        if (!own.useful()) {
            talk.say("hashes.unclear", Map.of("quality", own.quality()));
        }
        matches.addAll(new KnownHashes(known, decoder, policy).near(picture, file));
        return matches;
    }
}
