package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.evidence.lexicon.Rule;

/// Finds the places where one rule is satisfied. Each place begins at a word for the first slot and
/// takes the nearest words for the others, trying at most three for each.
final class RuleSearch {
    private static final int TRIES = 3;
    private static final int MOST = 256;
    private static final String AND = "and";

    private final Rule rule;
    private final Hits hits;
    private final Effort effort;
    private final List<List<Hit>> slots;
    private final List<Request> requests = new ArrayList<>();

    private RuleSearch(Rule rule, Hits hits, Effort effort) {
        this.rule = rule;
        this.hits = hits;
        this.effort = effort;
        this.slots = rule.slots().stream().map(hits::of).toList();
    }

    static List<Request> in(Rule rule, Hits hits, Effort effort) {
        RuleSearch search = new RuleSearch(rule, hits, effort);
        if (search.slots.stream().noneMatch(List::isEmpty)) {
            for (Hit first : search.slots.getFirst()) {
                search.place(first);
            }
        }
        return search.requests;
    }

    private void place(Hit first) {
        List<Hit> words = fill(new ArrayList<>(List.of(first)));
        if (words != null) {
            Request request = new Request(rule, words);
            if (requests.size() < MOST && !request.explained(hits)) {
                requests.add(request);
            }
        }
    }

    private @Nullable List<Hit> fill(List<Hit> words) {
        if (words.size() == slots.size()) {
            return words;
        }
        List<Hit> choice = slots.get(words.size());
        for (Hit next : rule.ordered() ? following(choice, words) : around(choice, words)) {
            effort.spend(1);
            List<Hit> more = new ArrayList<>(words);
            more.add(next);
            List<Hit> filled = fill(more);
            if (filled != null) {
                return filled;
            }
        }
        return null;
    }

    private List<Hit> following(List<Hit> choice, List<Hit> words) {
        List<Hit> near = new ArrayList<>();
        Hit before = words.getLast();
        for (int i = Hits.from(choice, before.to());
                i < choice.size() && near.size() < TRIES && near(before, choice.get(i));
                i++) {
            if (!blocked(before.to(), choice.get(i).from())) {
                near.add(choice.get(i));
            }
        }
        return near;
    }

    private List<Hit> around(List<Hit> choice, List<Hit> words) {
        List<Hit> near = new ArrayList<>();
        Hit anchor = words.getFirst();
        int middle = Hits.from(choice, anchor.from());
        for (int i = Math.max(0, middle - TRIES);
                i < Math.min(choice.size(), middle + TRIES);
                i++) {
            Hit next = choice.get(i);
            if (near(anchor, next)
                    && words.stream().noneMatch(next::overlaps)
                    && !blocked(
                            Math.min(anchor.to(), next.to()),
                            Math.max(anchor.from(), next.from()))) {
                near.add(next);
            }
        }
        near.sort(java.util.Comparator.comparingInt(anchor::distance));
        return near;
    }

    private boolean near(Hit one, Hit other) {
        return one.distance(other) <= rule.within();
    }

    /// Return whether a blocker stands between two positions, with no "and" behind it.
    private boolean blocked(int from, int to) {
        for (String role : rule.blockers()) {
            Hit blocker = hits.before(role, to);
            if (blocker != null && blocker.from() >= from) {
                Hit and = hits.before(AND, to);
                if (and == null || and.from() < blocker.from()) {
                    return true;
                }
            }
        }
        return false;
    }
}
