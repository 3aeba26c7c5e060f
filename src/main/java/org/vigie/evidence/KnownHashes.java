package org.vigie.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.hashes.HashList;
import org.vigie.hashes.KnownHashSet;
import org.vigie.hashes.KnownHashSet.Match;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.Orientation;
import org.vigie.imaging.Pdq;
import org.vigie.imaging.Picture;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;
import org.vigie.review.Fingerprint;
import org.vigie.review.HashMatch;
import org.vigie.review.HashMatch.Kind;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;

/// Looks media up in imported hash lists. The same bytes are the same bytes; a PDQ match within 31
/// bits is a lead that somebody checks. Pictures whose PDQ quality is 49 or less match nothing.
public final class KnownHashes implements Analyzer {
    /// Bits that may differ (facts of the PDQ reference: match at 31 or less).
    static final int REACH = 31;

    private static final int MOST = 10;
    private static final double BITS = 256;

    private final KnownHashSet lists;
    private final BoundedDecoder decoder;
    private final PolicyPack policy;

    /// Map labels of lists to the categories of `policy`.
    public KnownHashes(KnownHashSet lists, BoundedDecoder decoder, PolicyPack policy) {
        this.lists = lists;
        this.decoder = decoder;
        this.policy = policy;
    }

    @Override
    public String id() {
        return "known-hashes";
    }

    /// Another list may know what the ones before did not.
    @Override
    public String version() {
        return Stream.concat(lists.lists().stream(), lists.unusable().stream())
                .map(list -> list.name() + " " + list.fileSha256())
                .sorted()
                .collect(Collectors.joining("\n", "1\n", ""));
    }

    @Override
    public List<Evidence> examine(Material material) throws FaultException {
        List<Evidence> found = new ArrayList<>();
        for (Medium medium : material.generation().media()) {
            exact(material, medium).forEach(match -> found.add(evidence(medium.sha256(), match)));
            near(material, medium).stream()
                    .limit(MOST)
                    .forEach(match -> found.add(evidence(medium.sha256(), match)));
        }
        lists.unusable().forEach(list -> found.add(unusable(list)));
        return found;
    }

    private List<Match> exact(Material material, Medium medium) throws FaultException {
        HexFormat hex = HexFormat.of();
        List<Match> matches =
                new ArrayList<>(lists.exact(Kind.SHA256, hex.parseHex(medium.sha256())));
        Fingerprint fingerprint = material.fingerprints().get(medium.sha256());
        if (fingerprint != null) {
            matches.addAll(lists.exact(Kind.MD5, hex.parseHex(fingerprint.md5())));
        }
        return matches;
    }

    private List<Match> near(Material material, Medium medium) throws FaultException {
        Picture picture = material.pictures().get(medium.sha256());
        if (picture == null || lists.lists().stream().noneMatch(l -> l.kind() == Kind.PDQ)) {
            return List.of();
        }
        return near(picture, material.media().bytes(medium));
    }

    /// Look a picture up, whichever way it is turned.
    ///
    /// @param bytes its file: lists are made from pixels as stored, which is not always upright
    public List<Match> near(Picture picture, byte @Nullable [] bytes) throws FaultException {
        Map<String, byte[]> turned = new LinkedHashMap<>();
        int quality = 0;
        for (var hash : Pdq.symmetries(picture).entrySet()) {
            quality = hash.getValue().quality();
            turned.put(hash.getKey().name(), HexFormat.of().parseHex(hash.getValue().hex()));
        }
        int orientation = bytes == null ? 1 : decoder.peek(bytes).orientation();
        if (orientation != 1) {
            Pdq.PdqHash stored = Pdq.of(Orientation.stored(picture, orientation));
            turned.put("STORED", HexFormat.of().parseHex(stored.hex()));
        }
        return quality > Pdq.USELESS_QUALITY ? lists.near(turned, quality) : List.of();
    }

    private Evidence evidence(String sha256, Match match) {
        HashMatch detail = match.match();
        boolean exact = detail.kind() != Kind.PDQ;
        return new Evidence(
                sha256,
                id(),
                Evidence.Origin.LOCAL,
                category(detail.label()),
                detail.label().isEmpty() ? detail.list() : detail.label(),
                1 - detail.distance() / BITS,
                exact ? 1 : 1 - REACH / BITS,
                match.list().name(),
                match.list().fileSha256(),
                "hash.caveat." + detail.kind().name().toLowerCase(Locale.ROOT),
                List.of(),
                detail);
    }

    private Evidence unusable(HashList list) {
        return new Evidence(
                "",
                id(),
                Evidence.Origin.LOCAL,
                "other",
                list.name(),
                Double.NaN,
                Double.NaN,
                list.name(),
                list.fileSha256(),
                "hash.caveat.unusable",
                List.of());
    }

    private String category(String label) {
        Set<String> words =
                new HashSet<>(Arrays.asList(label.toLowerCase(Locale.ROOT).split("[\\s,;]+")));
        words.add(label.strip().toLowerCase(Locale.ROOT));
        return policy.categories().stream()
                .filter(c ->
                        words.contains(c.id()) || c.signals().stream().anyMatch(words::contains))
                .max(Comparator.comparingInt(PolicyPack.Category::severity))
                .map(PolicyPack.Category::id)
                .orElse("other");
    }
}
