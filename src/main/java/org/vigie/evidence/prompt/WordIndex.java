package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.evidence.prompt.Word.Found;
import org.vigie.evidence.prompt.Word.Numeral;
import org.vigie.evidence.prompt.Word.Spelled;

/// All words of all lists, found by spelling or, where a token is suspicious, by shape. What a
/// token costs is bounded by its own length, not by the number of words.
final class WordIndex {
    private final Map<String, Word> known = new HashMap<>();
    private final Map<String, List<Spelled>> whole = new HashMap<>();
    private final Map<String, List<Spelled>> open = new HashMap<>();
    private final Map<String, List<Spelled>> shapes = new HashMap<>();
    private final Map<String, List<Spelled>> openShapes = new HashMap<>();
    private final List<Numeral> numerals = new ArrayList<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();
    private final TreeSet<Integer> shapeLengths = new TreeSet<>();
    private final Set<String> beginnings = new HashSet<>();

    /// Return the word that is spelled so, the same one each time.
    ///
    /// @param letters folded
    Word spelled(String letters, boolean anyEnding) {
        return known.computeIfAbsent(
                letters + (anyEnding ? "*" : ""), _ -> add(letters, anyEnding));
    }

    /// Return the numeral, the same one each time.
    Word numeral(int low, int high, String unit) {
        return known.computeIfAbsent(
                "{" + low + "-" + high + "}" + unit,
                _ -> {
                    Numeral numeral = new Numeral(known.size(), low, high, unit);
                    numerals.add(numeral);
                    return numeral;
                });
    }

    private Spelled add(String letters, boolean anyEnding) {
        Spelled word = new Spelled(known.size(), letters, anyEnding);
        String shape = shape(letters);
        put(anyEnding ? open : whole, letters, word);
        put(anyEnding ? openShapes : shapes, shape, word);
        if (anyEnding) {
            lengths.add(letters.length());
            shapeLengths.add(shape.length());
        }
        for (int i = 1; i <= shape.length(); i++) {
            beginnings.add(shape.substring(0, i));
        }
        return word;
    }

    private static void put(Map<String, List<Spelled>> map, String key, Spelled word) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(word);
    }

    private static String shape(String letters) {
        StringBuilder shape = new StringBuilder();
        int[] before = {-1};
        letters.codePoints()
                .map(point -> Shape.of(point, false, false, false))
                .forEach(seen -> {
                    if (seen != before[0]) {
                        shape.appendCodePoint(seen);
                    }
                    before[0] = seen;
                });
        return shape.toString();
    }

    /// Return whether some word begins with this shape.
    boolean begins(String shape) {
        return beginnings.contains(shape);
    }

    /// Return whether some word has this shape.
    boolean knows(String shape) {
        return shapes.containsKey(shape) || openShapes.containsKey(shape);
    }

    /// Return the words a token is, as it stands if it is any, else with tricks undone.
    List<Found> find(Token token, Effort effort) {
        effort.spend(token.length());
        List<Found> found = new ArrayList<>();
        if (token.length() <= Token.LONGEST) {
            asItStands(token, found, effort);
        }
        if (found.isEmpty()) {
            byShape(token, found, effort);
        }
        return found;
    }

    private void asItStands(Token token, List<Found> found, Effort effort) {
        String text = token.toString();
        for (Spelled word : whole.getOrDefault(text, List.of())) {
            found.add(new Found(word, token.stages()));
        }
        for (int length : lengths.headSet(text.length(), true)) {
            effort.spend(1);
            if (text.length() - length <= Alignment.ENDING) {
                for (Spelled word : open.getOrDefault(text.substring(0, length), List.of())) {
                    found.add(new Found(word, token.stages()));
                }
            }
        }
        if (Character.digit(token.point(0), 10) >= 0) {
            numerals.stream()
                    .filter(numeral -> numeral.matches(token))
                    .forEach(numeral -> found.add(new Found(numeral, token.stages())));
        }
    }

    private void byShape(Token token, List<Found> found, Effort effort) {
        boolean leet = Leet.possible(token);
        boolean mixed = LookAlikes.mixed(token.toString());
        boolean repeats = repeats(token);
        if (!leet && !mixed && !repeats) {
            return;
        }
        String shape = Shape.of(token, leet, mixed);
        if (shape.length() > Token.LONGEST) {
            return;
        }
        int allowed =
                (leet ? Stages.LEET : 0)
                        | (mixed ? Stages.CONFUSABLES : 0)
                        | (repeats ? Stages.REPEATS : 0);
        shapes.getOrDefault(shape, List.of())
                .forEach(word -> align(token, word, allowed, found, effort));
        for (int length : shapeLengths.headSet(shape.length(), true)) {
            openShapes
                    .getOrDefault(shape.substring(0, length), List.of())
                    .forEach(word -> align(token, word, allowed, found, effort));
        }
    }

    private static void align(
            Token token, Spelled word, int allowed, List<Found> found, Effort effort) {
        effort.spend(token.length());
        int tricks = Alignment.of(token, word, allowed);
        if (tricks >= 0) {
            found.add(new Found(word, token.stages() | tricks));
        }
    }

    private static boolean repeats(Token token) {
        for (int i = 2; i < token.length(); i++) {
            if (token.point(i) == token.point(i - 1) && token.point(i) == token.point(i - 2)) {
                return true;
            }
        }
        return false;
    }
}
