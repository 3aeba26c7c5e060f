package org.vigie.evidence.prompt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigie.review.PromptMarks.Stage;

/// Finds what invisible characters say: tag characters spell ASCII; variation selectors in a row
/// spell bytes (0–15 as U+FE00…, the rest as U+E0100…). A long row of other invisible characters is
/// named without being understood.
final class Smuggling {
    private static final int FLAG = 0x1f3f4;
    private static final int CANCEL = 0xe007f;

    /// The only flags spelled with tags that are in general use: England, Scotland, Wales.
    private static final Set<String> FLAGS = Set.of("gbeng", "gbsct", "gbwls");

    /// Nobody needs this many invisible characters in a row, and a letter takes eight.
    private static final int ROW = 8;

    private final Reading raw;
    private final Reading hidden = new Reading(16);
    private final List<Smuggled> found = new ArrayList<>();

    private Smuggling(Reading raw) {
        this.raw = raw;
    }

    /// What was found.
    ///
    /// @param text everything that could be read, in place, a line for each place
    record Result(List<Smuggled> found, Reading text) {}

    /// Search a text read as it stands.
    static Result in(Reading raw) {
        Smuggling search = new Smuggling(raw);
        for (int i = 0; i < raw.length(); ) {
            int end = search.row(i);
            if (end > i) {
                search.read(i, end);
            }
            i = Math.max(end, i + 1);
        }
        search.turned();
        return new Result(List.copyOf(search.found), search.hidden);
    }

    /// Return the end of the row of invisible characters of one kind that starts here.
    private int row(int start) {
        int kind = kind(raw.point(start));
        int end = start;
        while (kind != 0 && end < raw.length() && kind(raw.point(end)) == kind) {
            end++;
        }
        return end;
    }

    private static int kind(int point) {
        if (point < 0x80 || !Glyphs.tag(point) && !Glyphs.invisible(point)) {
            return 0;
        }
        return Glyphs.tag(point) ? 1 : Glyphs.variation(point) ? 2 : 3;
    }

    private void read(int start, int end) {
        switch (kind(raw.point(start))) {
            case 1 -> tags(start, end);
            case 2 -> selectors(start, end);
            default -> unread(start, end);
        }
    }

    private void unread(int start, int end) {
        if (end - start >= ROW) {
            add(start, end, "", Stage.INVISIBLE);
        }
    }

    private void tags(int start, int end) {
        StringBuilder text = new StringBuilder();
        int first = hidden.length();
        for (int i = start; i < end; i++) {
            int ascii = raw.point(i) - 0xe0000;
            if (ascii >= 0x20 && ascii < 0x7f) {
                text.append((char) ascii);
                hidden.add(
                        ascii,
                        raw.from(i),
                        raw.to(i),
                        Stages.TAGS,
                        0,
                        ascii >= 'A' && ascii <= 'Z');
            }
        }
        boolean flag =
                start > 0
                        && raw.point(start - 1) == FLAG
                        && raw.point(end - 1) == CANCEL
                        && FLAGS.contains(text.toString());
        if (flag || text.isEmpty()) {
            hidden.shorten(first);
        } else {
            add(start, end, text.toString(), Stage.TAGS);
        }
    }

    private void selectors(int start, int end) {
        byte[] bytes = new byte[end - start];
        for (int i = start; i < end; i++) {
            int point = raw.point(i);
            bytes[i - start] = (byte) (point < 0xe0100 ? point - 0xfe00 : point - 0xe0100 + 16);
        }
        String text = readable(bytes);
        if (text.isEmpty()) {
            unread(start, end);
            return;
        }
        int at = start;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            int taken = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            boolean capital = Character.isUpperCase(point);
            hidden.add(point, raw.from(at), raw.to(at + taken - 1), Stages.INVISIBLE, 0, capital);
            at += taken;
            i = next;
        }
        add(start, end, text, Stage.INVISIBLE);
    }

    /// Return the text that bytes spell, empty when they spell none.
    private static String readable(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean printable = text.codePoints().noneMatch(Smuggling::unprintable);
            return printable && text.length() > 2 ? text : "";
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private static boolean unprintable(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\t'
                || Glyphs.tag(point)
                || Glyphs.invisible(point);
    }

    private void add(int start, int end, String text, Stage stage) {
        if (!text.isEmpty()) {
            int place = raw.to(end - 1);
            hidden.add('\n', place, place, Stages.NONE, Stages.NONE, false);
        }
        found.add(new Smuggled(raw.from(start), raw.to(end - 1), text, stage));
    }

    /// Overrides turn any text around; the other controls are at home in text that has letters
    /// written from right to left.
    private void turned() {
        boolean leftward = false;
        for (int i = 0; i < raw.length() && !leftward; i++) {
            leftward = leftward(raw.point(i));
        }
        for (int i = 0; i < raw.length(); i++) {
            int point = raw.point(i);
            if (Glyphs.override(point) || Glyphs.bidi(point) && !leftward) {
                found.add(new Smuggled(raw.from(i), raw.to(i), "", Stage.BIDI));
            }
        }
    }

    private static boolean leftward(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
