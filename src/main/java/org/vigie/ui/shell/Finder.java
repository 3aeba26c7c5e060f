package org.vigie.ui.shell;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Text;

/// Finds commands by words in either language, whichever the screen speaks; accents and case do not
/// count, and letters may be left out.
final class Finder {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}?+.-]+");

    /// How well a word fits: the beginning of a name says most, a word of the help least.
    private static final int WHOLE = 100;

    private static final int BEGINS = 80;
    private static final int WORD_BEGINS = 60;
    private static final int INITIALS = 45;
    private static final int WITHIN = 40;
    private static final int LETTERS = 20;
    private static final int OTHER_LANGUAGE = -3;
    private static final int HELP_WORD = 12;

    private final Commands commands;
    private final List<Command> recent = new ArrayList<>();
    private final List<Text> languages = List.of(new Text(Locale.FRENCH), new Text(Locale.ENGLISH));

    Finder(Commands commands) {
        this.commands = commands;
    }

    /// Put a command first from now on.
    void used(Command command) {
        recent.remove(command);
        recent.addFirst(command);
    }

    /// Return what fits `words`, best first; everything when there are none. What was used lately
    /// comes before what fits as well, what is possible before what is not.
    List<Command> find(String words, Locale spoken) {
        String wanted = plain(words);
        return Arrays.stream(Command.values())
                .filter(command -> command != Command.PALETTE)
                .filter(command -> wanted.isEmpty() || score(command, wanted, spoken) > 0)
                .sorted(
                        Comparator.comparingInt((Command c) ->
                                        wanted.isEmpty() ? 0 : -score(c, wanted, spoken))
                                .thenComparingInt(this::recency)
                                .thenComparing(c -> !offered(c))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean offered(Command command) {
        return commands.state(command) == Commands.State.POSSIBLE;
    }

    private int recency(Command command) {
        int place = recent.indexOf(command);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private int score(Command command, String wanted, Locale spoken) {
        int best = 0;
        for (Text language : languages) {
            boolean other = !language.locale().equals(spoken);
            int found =
                    score(wanted, plain(command.label(language)), plain(command.help(language)));
            best = Math.max(best, found > 0 && other ? found + OTHER_LANGUAGE : found);
        }
        return best;
    }

    /// Return how well words fit a name and its help, 0 when not at all. Each word must fit.
    static int score(String wanted, String name, String help) {
        int whole = ofName(wanted, name);
        if (whole >= WITHIN) {
            return whole;
        }
        int least = Integer.MAX_VALUE;
        for (String word : BETWEEN.split(wanted)) {
            boolean inHelp = Arrays.stream(BETWEEN.split(help)).anyMatch(h -> h.startsWith(word));
            least = Math.min(least, Math.max(ofName(word, name), inHelp ? HELP_WORD : 0));
        }
        return Math.max(whole, least == Integer.MAX_VALUE ? 0 : least);
    }

    private static int ofName(String wanted, String name) {
        if (name.equals(wanted)) {
            return WHOLE;
        }
        if (name.startsWith(wanted)) {
            return BEGINS;
        }
        String[] words = BETWEEN.split(name);
        if (Arrays.stream(words).anyMatch(word -> word.startsWith(wanted))) {
            return WORD_BEGINS;
        }
        String initials = String.join("", Arrays.stream(words).map(Finder::first).toList());
        if (wanted.length() > 1 && initials.startsWith(wanted)) {
            return INITIALS;
        }
        if (name.contains(wanted)) {
            return WITHIN;
        }
        return wanted.length() > 2 ? letters(wanted, name) : 0;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1);
    }

    /// Letters in their order with others between, the first beginning a word: the fewer gaps the
    /// better.
    private static int letters(String wanted, String name) {
        int best = 0;
        for (int start = name.indexOf(wanted.charAt(0)); start >= 0; ) {
            if (start == 0 || !Character.isLetterOrDigit(name.charAt(start - 1))) {
                best = Math.max(best, lettersFrom(wanted, name, start));
            }
            start = name.indexOf(wanted.charAt(0), start + 1);
        }
        return best;
    }

    private static int lettersFrom(String wanted, String name, int start) {
        int at = start;
        int gaps = 0;
        for (int i = 1; i < wanted.length(); i++) {
            int next = name.indexOf(wanted.charAt(i), at + 1);
            if (next < 0) {
                return 0;
            }
            gaps += next > at + 1 ? 1 : 0;
            at = next;
        }
        return Math.max(1, LETTERS - 3 * gaps);
    }

    /// Return words without accents and case, so that "decider" finds "Décider".
    static String plain(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
