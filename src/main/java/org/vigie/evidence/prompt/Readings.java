package org.vigie.evidence.prompt;

import java.util.List;

/// The ways one text is read.
///
/// @param plain as it stands, folded
/// @param undone with every trick on single characters undone; `plain` itself when there was none
/// @param hidden what invisible characters spell; empty in nearly every text
/// @param smuggled where they stand
record Readings(Reading plain, Reading undone, Reading hidden, List<Smuggled> smuggled) {

    static Readings of(String text) {
        Reading raw = Reading.of(text);
        Reading plain = Folder.fold(without(raw, false), false);
        Reading undone = Folder.fold(without(raw, true), true);
        Smuggling.Result hidden = Smuggling.in(raw);
        return new Readings(
                plain,
                undone.undone() ? undone : plain,
                Folder.fold(hidden.text(), true),
                hidden.found());
    }

    /// Return a reading without the joiners that spelling wants, and without whatever else is
    /// invisible when asked for.
    private static Reading without(Reading raw, boolean invisible) {
        Reading kept = new Reading(raw.length());
        int skips = Stages.NONE;
        for (int i = 0; i < raw.length(); i++) {
            int point = raw.point(i);
            if (Glyphs.spells(point, i == 0 ? 0 : raw.point(i - 1))) {
                continue;
            }
            int stage = invisible ? removedBy(point) : Stages.NONE;
            if (stage == Stages.NONE) {
                kept.add(raw, i, skips);
                skips = Stages.NONE;
            } else {
                skips |= stage;
            }
        }
        return kept;
    }

    private static int removedBy(int point) {
        if (Glyphs.tag(point)) {
            return Stages.TAGS;
        }
        if (Glyphs.bidi(point)) {
            return Stages.BIDI;
        }
        return Glyphs.invisible(point) ? Stages.INVISIBLE : Stages.NONE;
    }
}
