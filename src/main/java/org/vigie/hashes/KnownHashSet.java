package org.vigie.hashes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch;
import org.vigie.review.HashMatch.Kind;

/// All lists of a data folder, open to be searched. A list that cannot be opened is named and keeps
/// nobody from searching the others.
public final class KnownHashSet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KnownHashSet.class);
    private static final int LIMIT = 64;

    private final List<Opened> opened = new ArrayList<>();
    private final List<HashList> unusable = new ArrayList<>();

    private record Opened(HashList list, HashListFile file) {}

    /// A match and the list it is from.
    public record Match(HashList list, HashMatch match) {}

    private KnownHashSet() {}

    /// A set without lists.
    public static KnownHashSet none() {
        return new KnownHashSet();
    }

    /// Open every list.
    ///
    /// @throws FaultException `folder-unreadable`
    public static KnownHashSet open(HashLists lists) throws FaultException {
        KnownHashSet set = new KnownHashSet();
        for (HashList list : lists.all()) {
            try {
                set.opened.add(new Opened(list, lists.open(list)));
            } catch (FaultException e) {
                LOG.warn("a hash list cannot be searched: {}", e.fault().code());
                set.unusable.add(list);
            }
        }
        return set;
    }

    /// Return the lists that are searched.
    public List<HashList> lists() {
        return opened.stream().map(Opened::list).toList();
    }

    /// Return the lists that are damaged.
    public List<HashList> unusable() {
        return List.copyOf(unusable);
    }

    /// Find the exact bytes of a medium by one of its digests.
    public List<Match> exact(Kind kind, byte[] hash) throws FaultException {
        List<Match> matches = new ArrayList<>();
        for (Opened one : opened) {
            if (one.list().kind() == kind) {
                for (HashListFile.Found found : one.file().exact(hash)) {
                    matches.addAll(matches(one.list(), found, 100, "NONE"));
                }
            }
        }
        return matches;
    }

    /// Find what is near a picture, whichever way it is turned: of each list the nearest match for
    /// each of its labels, nearest first.
    ///
    /// @param turned PDQ hashes by how the picture was turned
    /// @param quality of all of them, above 49
    public List<Match> near(Map<String, byte[]> turned, int quality) throws FaultException {
        Map<List<String>, Match> best = new LinkedHashMap<>();
        for (Opened one : opened) {
            if (one.list().kind() == Kind.PDQ) {
                for (var hash : new TreeMap<>(turned).entrySet()) {
                    for (HashListFile.Found found : one.file().near(hash.getValue(), LIMIT)) {
                        matches(one.list(), found, quality, hash.getKey())
                                .forEach(match -> best.merge(key(match), match, this::nearer));
                    }
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(match -> match.match().distance()))
                .toList();
    }

    private static List<String> key(Match match) {
        return List.of(match.match().list(), match.match().label());
    }

    private Match nearer(Match one, Match other) {
        return other.match().distance() < one.match().distance() ? other : one;
    }

    private static List<Match> matches(
            HashList list, HashListFile.Found found, int quality, String turned) {
        return found.notes().stream()
                .map(note ->
                        new Match(
                                list,
                                new HashMatch(
                                        list.kind(),
                                        name(list, note),
                                        note.label(),
                                        note.sourceId(),
                                        found.distance(),
                                        quality,
                                        turned)))
                .toList();
    }

    private static String name(HashList list, Note note) {
        return note.list().isEmpty() || note.list().equals(list.name())
                ? list.name()
                : list.name() + ": " + note.list();
    }

    @Override
    public void close() {
        opened.forEach(one -> one.file().close());
        opened.clear();
    }
}
