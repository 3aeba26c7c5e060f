package org.vigie.evidence.prompt;

import static java.util.stream.Collectors.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.review.PromptMarks.Slot;

/// Takes out what its surroundings make mean something else: a part of a longer entry ("naked mole
/// rat"), a word without what it requires or beside what it excludes, what is negated ("don’t
/// remove"), what is kept ("keep the coat on").
///
/// These roles have a meaning of their own: `negation` stands up to three places before an action,
/// two before a content; `negation.after` up to two behind an action; `negation.last` up to two
/// behind either; `keep` up to four before what stays, `keep.last` up to two behind it.
final class Surroundings {
    private static final int NEAR = 4;

    private Surroundings() {}

    static Hits settle(List<Hit> found) {
        Hits whole = new Hits(unequal(found));
        Hits fitting = new Hits(kept(whole, hit -> fits(whole, hit)));
        return new Hits(kept(fitting, hit -> !negated(fitting, hit) && !stays(fitting, hit)));
    }

    private static List<Hit> kept(Hits hits, Predicate<Hit> keep) {
        return hits.all().stream().filter(keep).toList();
    }

    /// Keep each place once for each role: read with the fewest tricks, and by the list that knows
    /// most of this text; and no part of something longer.
    private static List<Hit> unequal(List<Hit> found) {
        Map<String, Long> known =
                found.stream().collect(Collectors.groupingBy(hit -> hit.term().list(), counting()));
        Comparator<Hit> better =
                Comparator.<Hit>comparingInt(hit -> Integer.bitCount(hit.stages()))
                        .thenComparing(hit -> -known.getOrDefault(hit.term().list(), 0L))
                        .thenComparing(hit -> hit.term().name());
        Map<String, Hit> best = new HashMap<>();
        for (Hit hit : found) {
            best.merge(
                    hit.role() + "\n" + hit.from() + "\n" + hit.to(),
                    hit,
                    (old, now) -> better.compare(now, old) < 0 ? now : old);
        }
        List<Hit> sorted = new ArrayList<>(best.values());
        sorted.sort(Hit.ORDER);
        return whole(sorted);
    }

    private static List<Hit> whole(List<Hit> sorted) {
        List<Hit> whole = new ArrayList<>();
        Map<Integer, Integer> reach = new HashMap<>();
        for (int i = 0; i < sorted.size(); ) {
            Hit first = sorted.get(i);
            int end = i;
            while (end < sorted.size()
                    && sorted.get(end).from() == first.from()
                    && sorted.get(end).to() == first.to()) {
                Hit hit = sorted.get(end++);
                if (!part(hit, reach)) {
                    whole.add(hit);
                }
            }
            for (Hit hit : sorted.subList(i, end)) {
                if (!hit.term().surrounding()) {
                    reach.merge(covers(hit), hit.to(), Math::max);
                }
            }
            i = end;
        }
        return whole;
    }

    private static boolean part(Hit hit, Map<Integer, Integer> reach) {
        return reach.entrySet().stream()
                .anyMatch(longer ->
                        longer.getValue() >= hit.to() && (longer.getKey() & ~hit.stages()) == 0);
    }

    /// What is disguised as something harmless explains nothing that is written plainly inside it.
    private static int covers(Hit longer) {
        return longer.slot() == null ? longer.stages() : Stages.NONE;
    }

    private static boolean fits(Hits hits, Hit hit) {
        Term term = hit.term();
        boolean wanting =
                !term.surrounding()
                        && !term.entry().requires().isEmpty()
                        && hits.near(term.requires(), hit, NEAR) == null;
        boolean excluded =
                !term.surrounding()
                        && !term.entry().excludes().isEmpty()
                        && hits.near(term.excludes(), hit, NEAR) != null;
        return !wanting && !excluded;
    }

    private static boolean negated(Hits hits, Hit hit) {
        boolean verb = hit.slot() == Slot.VERB;
        if (!verb && hit.slot() != Slot.CONTENT) {
            return false;
        }
        return before(hits.before("negation", hit.from()), hit, verb ? 3 : 2)
                || verb && after(hits.after("negation.after", hit.to()), hit, 2)
                || after(hits.after("negation.last", hit.to()), hit, 2);
    }

    private static boolean stays(Hits hits, Hit hit) {
        if (hit.slot() != Slot.TARGET) {
            return false;
        }
        Hit keep = hits.before("keep", hit.from());
        return before(keep, hit, 4) && keep != null && !acted(hits, keep.to(), hit.from())
                || after(hits.after("keep.last", hit.to()), hit, 2);
    }

    private static boolean acted(Hits hits, int from, int to) {
        int index = Hits.from(hits.verbs(), from);
        return index < hits.verbs().size() && hits.verbs().get(index).from() < to;
    }

    private static boolean before(@Nullable Hit word, Hit hit, int within) {
        return word != null && word.to() <= hit.from() && hit.place() - word.last() <= within;
    }

    private static boolean after(@Nullable Hit word, Hit hit, int within) {
        return word != null && word.place() - hit.last() <= within;
    }
}
