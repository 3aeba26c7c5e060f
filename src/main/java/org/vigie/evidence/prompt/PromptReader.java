package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vigie.evidence.lexicon.Lexicon;
import org.vigie.evidence.lexicon.Rule;

/// Reads a text with every word list and says which rules its words satisfy. Nothing in the text is
/// carried out, and the time it takes grows with its length and no faster.
public final class PromptReader {
    /// Most words a match names.
    private static final int MOST_HITS = 64;

    private final Vocabulary vocabulary;

    /// Read with these lists, all of them for every text.
    public PromptReader(List<Lexicon> lexicons) {
        vocabulary = new Vocabulary(lexicons);
    }

    /// What was found in a text.
    ///
    /// @param matches the strongest first
    /// @param smuggled what invisible characters say or do, in the order of the text
    record Found(List<Match> matches, List<Smuggled> smuggled) {
        Found {
            matches = List.copyOf(matches);
            smuggled = List.copyOf(smuggled);
        }
    }

    Found read(String text, Rule.Where where) {
        return read(text, where, new Effort());
    }

    Found read(String text, Rule.Where where, Effort effort) {
        Readings readings = Readings.of(text);
        Hits hits = Surroundings.settle(hits(readings, effort));
        Map<String, List<Request>> requests = requests(hits, where, effort);
        List<Match> matches = new ArrayList<>();
        requests.forEach((_, places) -> matches.add(match(places, hits)));
        matches.sort(Comparator.comparingDouble(Match::score).reversed());
        return new Found(matches, readings.smuggled());
    }

    private List<Hit> hits(Readings readings, Effort effort) {
        Tokens tokens = new Tokens(readings.undone());
        List<Hit> hits = new ArrayList<>(Finder.find(vocabulary, tokens, tokens::placeAt, effort));
        if (readings.plain() != readings.undone()) {
            Tokens plain = new Tokens(readings.plain());
            hits.addAll(Finder.find(vocabulary, plain, tokens::placeAt, effort));
        }
        if (readings.hidden().length() > 0) {
            Tokens hidden = new Tokens(readings.hidden());
            Finder.Places places = at -> tokens.placeAt(at) + hidden.placeAt(at);
            hits.addAll(Finder.find(vocabulary, hidden, places, effort));
        }
        return hits;
    }

    /// Rules that come after others are looked for last.
    private Map<String, List<Request>> requests(Hits hits, Rule.Where where, Effort effort) {
        Map<String, List<Request>> found = new LinkedHashMap<>();
        for (boolean later : new boolean[] {false, true}) {
            for (Rule rule : vocabulary.rules()) {
                if (rule.parts().contains(where) && rule.after().isEmpty() != later) {
                    List<Request> places = RuleSearch.in(rule, hits, effort);
                    if (later) {
                        places = places.stream().filter(one -> follows(one, found)).toList();
                    }
                    if (!places.isEmpty()) {
                        found.computeIfAbsent(rule.id(), _ -> new ArrayList<>()).addAll(places);
                    }
                }
            }
        }
        return found;
    }

    private static boolean follows(Request request, Map<String, List<Request>> found) {
        return request.rule().after().stream()
                .flatMap(rule -> found.getOrDefault(rule, List.of()).stream())
                .anyMatch(other -> {
                    int apart =
                            Math.max(
                                    request.place() - other.last(), other.place() - request.last());
                    return apart <= request.rule().within();
                });
    }

    private static Match match(List<Request> places, Hits hits) {
        Request best = places.getFirst();
        double score = 0;
        TreeSet<Hit> words = new TreeSet<>(Hit.ORDER);
        for (Request place : places) {
            List<Hit> telling = place.telling(hits);
            double now = place.score(telling);
            if (now > score) {
                score = now;
                best = place;
            }
            if (words.size() < MOST_HITS) {
                Stream.concat(place.words().stream(), telling.stream()).forEach(words::add);
            }
        }
        return new Match(
                best.rule().id(), best.rule().signal(), score, best.stages(), List.copyOf(words));
    }
}
