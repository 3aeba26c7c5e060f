package org.vigie.ui.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.PromptMarks;
import org.vigie.review.PromptMarks.Mark;
import org.vigie.review.PromptMarks.Part;
import org.vigie.review.PromptMarks.Slot;

/// A text cut into pieces by the words that a lexicon knows in it, made safe to show.
///
/// @param pieces in the order of the text; together they are the whole of it
record MarkedText(List<Piece> pieces) {
    /// Where marks overlap, the graver one is shown.
    private static final List<Slot> GRAVITY =
            List.of(Slot.AGE, Slot.TARGET, Slot.CONTENT, Slot.VERB, Slot.SUBJECT, Slot.HIDDEN);

    MarkedText {
        pieces = List.copyOf(pieces);
    }

    /// A stretch of the text.
    ///
    /// @param shown as it is shown
    /// @param mark what it stands for, null for plain words
    record Piece(String shown, @Nullable Mark mark) {}

    /// Cut a text by the marks of a case that lie in it.
    ///
    /// @param attempt index of the attempt, -1 for other parts
    static MarkedText of(CaseFile file, Part part, int attempt, String raw) {
        List<Mark> marks = new ArrayList<>();
        file.evidence().stream()
                .map(one -> one.detail() instanceof PromptMarks found ? found : null)
                .filter(found -> found != null && found.part() == part)
                .filter(found -> part != Part.ATTEMPT || found.attempt() == attempt)
                .forEach(found -> marks.addAll(found.marks()));
        return of(raw, marks);
    }

    /// Cut a text by marks. Marks that reach outside of it are cut too, and none splits a
    /// character.
    static MarkedText of(String raw, List<Mark> marks) {
        List<@Nullable Mark> owners = new ArrayList<>(Collections.nCopies(raw.length(), null));
        marks.stream()
                .sorted(
                        Comparator.comparingInt((Mark mark) -> GRAVITY.indexOf(mark.slot()))
                                .reversed())
                .forEach(mark -> own(owners, raw, mark));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= raw.length(); i++) {
            if (i == raw.length() || !Objects.equals(owners.get(i), owners.get(from))) {
                pieces.add(new Piece(VisibleText.of(raw, from, i), owners.get(from)));
                from = i;
            }
        }
        return new MarkedText(pieces);
    }

    private static void own(List<@Nullable Mark> owners, String raw, Mark mark) {
        int start = boundary(raw, mark.start());
        int end = boundary(raw, mark.end());
        for (int i = start; i < end; i++) {
            owners.set(i, mark);
        }
    }

    private static int boundary(String raw, int at) {
        int inside = Math.clamp(at, 0, raw.length());
        boolean split =
                inside > 0
                        && inside < raw.length()
                        && Character.isSurrogatePair(raw.charAt(inside - 1), raw.charAt(inside));
        return split ? inside - 1 : inside;
    }

    /// Return what slots are marked, the gravest first.
    List<Slot> slots() {
        return GRAVITY.stream()
                .filter(slot ->
                        pieces.stream()
                                .map(Piece::mark)
                                .anyMatch(mark -> mark != null && mark.slot() == slot))
                .toList();
    }
}
