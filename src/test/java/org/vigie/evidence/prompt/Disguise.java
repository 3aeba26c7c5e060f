package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;
import org.vigie.review.PromptMarks.Stage;

/// A word with tricks played on it, and which ones.
///
/// @param text what is written
/// @param stages the tricks that were really played: some words have no letter for some
@NullMarked
record Disguise(String text, Set<Stage> stages) {
    private static final Map<Integer, String> SIGNS =
            Map.of(
                    (int) 'o', "0", (int) 'i', "1!", (int) 'l', "1", (int) 'e', "3", (int) 'a',
                    "4@", (int) 's', "5$", (int) 't', "7");
    private static final Map<Integer, String> LOOKING =
            Map.of(
                    (int) 'a', "а", (int) 'e', "е", (int) 'o', "о", (int) 'c', "с", (int) 'p', "р",
                    (int) 'x', "х", (int) 'y', "у", (int) 'i', "і", (int) 's', "ѕ", (int) 'n', "ո");
    private static final String INVISIBLE = "\u200b\u200c\u2060\ufeff\u00ad\u034f\u180e";
    private static final String BIDI = "\u202a\u202b\u202d\u202e\u2066\u2068";
    private static final String LOOSE = "\u0336\u0337\u0489\u20dd";

    /// Disguise a word of lower-case letters.
    static Disguise of(String word, Set<Stage> wanted, RandomGenerator random) {
        List<String> letters = new ArrayList<>();
        word.codePoints().mapToObj(Character::toString).forEach(letters::add);
        Set<Stage> played = EnumSet.noneOf(Stage.class);
        if (wanted.contains(Stage.TAGS)) {
            return new Disguise(ReadingsTest.tags(word), EnumSet.of(Stage.TAGS));
        }
        for (Stage stage : wanted) {
            if (play(stage, letters, random)) {
                played.add(stage);
            }
        }
        String text =
                wanted.contains(Stage.SPACING)
                        ? String.join(random.nextBoolean() ? " " : "-", letters)
                        : String.join("", letters);
        return new Disguise(text, played);
    }

    private static boolean play(Stage stage, List<String> letters, RandomGenerator random) {
        return switch (stage) {
            case COMPATIBILITY -> letter(letters, random, Disguise::wide);
            case CONFUSABLES ->
                    letter(letters, random, plain -> LOOKING.getOrDefault(plain, ""))
                            && letters.stream().anyMatch(one -> one.matches("[a-z]"));
            case LEET -> sign(letters, random);
            case REPEATS -> {
                int at = random.nextInt(letters.size());
                String one = letters.get(at).repeat(3 + random.nextInt(5));
                letters.set(at, one);
                yield true;
            }
            case MARKS -> attach(letters, random, LOOSE, true);
            case INVISIBLE -> attach(letters, random, INVISIBLE, false);
            case BIDI -> attach(letters, random, BIDI, false);
            case SPACING -> true;
            case TAGS -> false;
        };
    }

    private static String wide(int plain) {
        return plain >= 'a' && plain <= 'z' ? Character.toString(plain - 'a' + 0xff41) : "";
    }

    /// A sign inside: at the end it could be punctuation, at the start a name.
    private static boolean sign(List<String> letters, RandomGenerator random) {
        return letter(
                letters.subList(1, letters.size() - 1),
                random,
                plain -> {
                    String signs = SIGNS.getOrDefault(plain, "");
                    return signs.isEmpty() ? "" : "" + signs.charAt(random.nextInt(signs.length()));
                });
    }

    private static boolean letter(
            List<String> letters,
            RandomGenerator random,
            java.util.function.IntFunction<String> change) {
        int from = random.nextInt(letters.size());
        for (int i = 0; i < letters.size(); i++) {
            int at = (from + i) % letters.size();
            String changed =
                    letters.get(at).length() == 1 ? change.apply(letters.get(at).charAt(0)) : "";
            if (!changed.isEmpty()) {
                letters.set(at, changed);
                return true;
            }
        }
        return false;
    }

    private static boolean attach(
            List<String> letters, RandomGenerator random, String choice, boolean last) {
        int at = random.nextInt(letters.size() - (last ? 0 : 1));
        String one = "" + choice.charAt(random.nextInt(choice.length()));
        letters.set(at, letters.get(at) + one);
        return true;
    }
}
