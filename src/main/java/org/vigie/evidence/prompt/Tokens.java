package org.vigie.evidence.prompt;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/// The words of a reading. Boundaries are those of Unicode (UAX 29), and an apostrophe, a full stop
/// or a low line between letters is one too: `l’habit` is two words, and so is an entry written
/// that way.
///
/// Words have places: neighbours are one apart, a comma sets them further apart, the end of a
/// sentence further still, so that what is near in words is near in meaning.
final class Tokens {
    /// Never used itself: an iterator belongs to one text at a time.
    private static final BreakIterator BOUNDARIES = BreakIterator.getWordInstance(ULocale.ROOT);

    private static final int COMMA = 2;
    private static final int SENTENCE = 6;

    private final Reading reading;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] places = new int[16];
    private int count;

    Tokens(Reading reading) {
        this.reading = reading;
        String text = reading.toString();
        BreakIterator breaks = BOUNDARIES.clone();
        breaks.setText(text);
        int unit = 0;
        int index = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            int start = index;
            while (unit < next) {
                unit += Character.charCount(reading.point(index++));
            }
            segment(start, index);
        }
    }

    private void segment(int start, int end) {
        for (int i = start; i < end; ) {
            int last = i;
            boolean word = false;
            while (last < end && inside(reading.point(last))) {
                word |= Glyphs.wordly(reading.point(last++));
            }
            if (word) {
                add(i, last);
            }
            i = Math.max(last, i + 1);
        }
    }

    /// A word that is read as it stands keeps what is invisible in it.
    private static boolean inside(int point) {
        return Glyphs.wordly(point)
                || point >= 0x80 && (Glyphs.invisible(point) || Glyphs.bidi(point));
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            places = Arrays.copyOf(places, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        places[count] = count == 0 ? 0 : places[count - 1] + 1 + pause(ends[count - 1], start);
        count++;
    }

    private int pause(int start, int end) {
        int pause = 0;
        for (int i = start; i < end; i++) {
            pause = Math.max(pause, pause(reading.point(i)));
        }
        return pause;
    }

    private static int pause(int point) {
        return switch (point) {
            case ',', ':', '(', ')', '[', ']', '"', '«', '»', '“', '”', '、', '，', '،', '—', '–' ->
                    COMMA;
            case '.', ';', '!', '?', '\n', '\r', '…', '।', '॥', '。', '！', '？', '؟', '؛' -> SENTENCE;
            default -> 0;
        };
    }

    Reading reading() {
        return reading;
    }

    int count() {
        return count;
    }

    /// Index of a word's first character in the reading.
    int start(int word) {
        return starts[word];
    }

    /// Index behind its last character.
    int end(int word) {
        return ends[word];
    }

    int place(int word) {
        return places[word];
    }

    /// Return one word.
    Token token(int word) {
        int length = ends[word] - starts[word];
        return new Letters(reading, length).add(starts[word], ends[word]).token(word, word + 1);
    }

    /// Return the place nearest to a position of the original text: that of the last word that
    /// begins at or before it.
    int placeAt(int position) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reading.from(starts[middle]) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : places[low - 1];
    }
}
