package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Words that also count inside other words, because their list says so. Signs and look-alikes are
/// undone, repeats are not.
final class Insides {
    private final Map<String, List<Part>> parts = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    private record Part(int[] letters, Term term) {}

    /// Where a term was found in a token, in characters of the token.
    record Inside(Term term, int start, int end, int stages) {}

    /// @param letters folded
    void add(String letters, Term term) {
        int[] points = letters.codePoints().toArray();
        parts.computeIfAbsent(classes(points), _ -> new ArrayList<>()).add(new Part(points, term));
        lengths.add(points.length);
    }

    private static String classes(int[] points) {
        StringBuilder classes = new StringBuilder();
        for (int point : points) {
            classes.appendCodePoint(Shape.of(point, false, false, false));
        }
        return classes.toString();
    }

    List<Inside> find(Token token, Effort effort) {
        List<Inside> found = new ArrayList<>();
        if (lengths.isEmpty() || token.length() < lengths.first()) {
            return found;
        }
        boolean leet = Leet.possible(token);
        boolean mixed = LookAlikes.mixed(token.toString());
        int[] seen = new int[token.length()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Shape.of(token.point(i), token.capital(i), leet, mixed);
        }
        for (int start = 0; start < seen.length; start++) {
            for (int length : lengths.headSet(seen.length - start, true)) {
                effort.spend(length);
                String key = new String(seen, start, length);
                for (Part part : parts.getOrDefault(key, List.of())) {
                    add(token, start, part, found);
                }
            }
        }
        return found;
    }

    private static void add(Token token, int start, Part part, List<Inside> found) {
        int stages = token.stages();
        for (int i = 0; i < part.letters.length; i++) {
            int point = token.point(start + i);
            int letter = part.letters[i];
            if (point != letter) {
                if (Leet.reads(point, letter)) {
                    stages |= Stages.LEET;
                } else if (LookAlikes.latin(point, token.capital(start + i)) == letter) {
                    stages |= Stages.CONFUSABLES;
                } else {
                    return;
                }
            }
        }
        found.add(new Inside(part.term, start, start + part.letters.length, stages));
    }
}
