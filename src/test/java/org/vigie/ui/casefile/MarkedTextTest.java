package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vigie.review.PromptMarks.Mark;
import org.vigie.review.PromptMarks.Part;
import org.vigie.review.PromptMarks.Slot;
import org.vigie.ui.casefile.MarkedText.Piece;

class MarkedTextTest {

    @Test
    void piecesAreTheWholeTextCutByMarks() {
        Mark verb = mark(0, 3, Slot.VERB);
        Mark target = mark(8, 11, Slot.TARGET);
        assertThat(MarkedText.of("cut the hat off", List.of(target, verb)).pieces())
                .containsExactly(
                        new Piece("cut", verb),
                        new Piece(" the ", null),
                        new Piece("hat", target),
                        new Piece(" off", null));
    }

    @Test
    void whereMarksOverlapTheGraverOneIsShown() {
        Mark content = mark(0, 9, Slot.CONTENT);
        Mark age = mark(4, 9, Slot.AGE);
        MarkedText marked = MarkedText.of("one young", List.of(age, content));
        assertThat(marked.pieces())
                .containsExactly(new Piece("one ", content), new Piece("young", age));
        assertThat(marked.slots()).containsExactly(Slot.AGE, Slot.CONTENT);
    }

    @Test
    void whatIsHiddenIsSpelledOutInsideAMark() {
        Mark mark = mark(0, 4, Slot.VERB);
        assertThat(MarkedText.of("c\u200but x", List.of(mark)).pieces())
                .containsExactly(new Piece("c‹U+200B›ut", mark), new Piece(" x", null));
    }

    @Test
    void joinersStillKnowWhatStoodBeforeThem() {
        Mark mark = mark(2, 4, Slot.CONTENT);
        assertThat(MarkedText.of("क्\u200dष", List.of(mark)).pieces())
                .containsExactly(new Piece("क्", null), new Piece("\u200dष", mark));
    }

    @Test
    void marksThatLieAreCutAndSplitNoCharacter() {
        Mark wild = mark(-5, 99, Slot.VERB);
        assertThat(MarkedText.of("cut", List.of(wild)).pieces())
                .containsExactly(new Piece("cut", wild));
        Mark half = mark(1, 3, Slot.VERB);
        assertThat(MarkedText.of("👗x", List.of(half)).pieces())
                .containsExactly(new Piece("👗x", half));
        assertThat(MarkedText.of("cut", List.of(mark(2, 1, Slot.VERB))).pieces())
                .containsExactly(new Piece("cut", null));
        assertThat(MarkedText.of("", List.of(wild)).pieces()).isEmpty();
    }

    @Test
    void everyTextGetsItsOwnMarks() {
        var edit = StagedCases.file(StagedPanels.EDIT);
        var prompt = Objects.requireNonNull(edit.generation().prompt());
        assertThat(MarkedText.of(edit, Part.PROMPT, -1, prompt.text()).slots())
                .containsExactly(Slot.TARGET, Slot.CONTENT, Slot.VERB, Slot.SUBJECT);
        assertThat(MarkedText.of(edit, Part.NEGATIVE, -1, prompt.negative()).slots()).isEmpty();
        String first = edit.generation().attempts().getFirst().prompt();
        assertThat(MarkedText.of(edit, Part.ATTEMPT, 0, first).slots()).hasSize(3);
        assertThat(MarkedText.of(edit, Part.ATTEMPT, 1, first).slots()).isEmpty();
    }

    private static Mark mark(int start, int end, Slot slot) {
        return new Mark(start, end, slot, "en/staged", "en", List.of());
    }
}
