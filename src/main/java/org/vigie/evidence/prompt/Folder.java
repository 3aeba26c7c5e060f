package org.vigie.evidence.prompt;

import com.ibm.icu.text.Normalizer2;

/// Normalises and folds a reading unit by unit: a unit is a base character with what composes with
/// it, at most [#UNIT] code points, so that floods of marks cost no more than other text.
final class Folder {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final int UNIT = 32;

    /// More marks than this on one letter are a flood (facts §7.2).
    private static final int FLOOD = 3;

    private final Reading raw;
    private final boolean undo;
    private final Reading folded;

    private Folder(Reading raw, boolean undo) {
        this.raw = raw;
        this.undo = undo;
        this.folded = new Reading(raw.length());
    }

    /// Return the text folded.
    ///
    /// @param undo whether styled letters are read as plain ones and loose marks are taken off
    static Reading fold(Reading raw, boolean undo) {
        return new Folder(raw, undo).fold();
    }

    private Reading fold() {
        for (int i = 0; i < raw.length(); ) {
            int end = i + 1;
            while (end < raw.length() && end - i < UNIT && !begins(raw.point(end))) {
                end++;
            }
            unit(i, end);
            i = end;
        }
        return folded;
    }

    private static boolean begins(int point) {
        return point < 0x300 || !Glyphs.looseMark(point) && NFKC.hasBoundaryBefore(point);
    }

    private void unit(int start, int end) {
        int point = raw.point(start);
        if (end == start + 1 && point < 0x80) {
            emit(Character.toLowerCase(point), start, end, Stages.NONE, true);
            return;
        }
        StringBuilder text = new StringBuilder();
        int marks = 0;
        for (int i = start; i < end; i++) {
            marks += Glyphs.looseMark(raw.point(i)) ? 1 : 0;
            text.appendCodePoint(raw.point(i));
        }
        if (undo && marks > FLOOD) {
            bare(start, end);
        } else {
            composed(NFC.normalize(text), undo ? NFKC.normalize(text) : "", start, end);
        }
    }

    private void bare(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Glyphs.looseMark(raw.point(i))) {
                String one = Character.toString(raw.point(i));
                composed(NFC.normalize(one), NFKC.normalize(one), i, i + 1);
            }
        }
        bared(start, end);
    }

    private void composed(String canonical, String compatible, int start, int end) {
        String text = undo ? compatible : canonical;
        int stages = undo && !text.equals(canonical) ? Stages.COMPATIBILITY : Stages.NONE;
        boolean first = true;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int plain = undo ? Framed.plain(point) : point;
            if (undo && Glyphs.looseMark(point)) {
                bared(start, end);
            } else {
                letter(plain, start, end, plain == point ? stages : Stages.COMPATIBILITY, first);
                first = false;
            }
        }
    }

    private void letter(int point, int start, int end, int stages, boolean first) {
        int before = folded.length();
        Folding.fold(
                point, each -> emit(each, start, end, stages, first && folded.length() == before));
    }

    private void emit(int point, int start, int end, int stages, boolean first) {
        int changed = stages;
        for (int i = start; i < end; i++) {
            changed |= raw.changed(i) | (i == start ? Stages.NONE : raw.skipped(i));
        }
        folded.add(
                point,
                raw.from(start),
                raw.to(end - 1),
                changed,
                first ? raw.skipped(start) : Stages.NONE,
                raw.capital(start));
    }

    /// Say of the last letter written that marks of this unit were taken off it.
    private void bared(int start, int end) {
        int last = folded.length() - 1;
        if (last >= 0 && folded.to(last) >= raw.from(start)) {
            folded.change(last, Stages.MARKS);
            folded.reach(last, raw.to(end - 1));
        }
    }
}
