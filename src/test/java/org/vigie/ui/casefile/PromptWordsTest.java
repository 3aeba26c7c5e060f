package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vigie.review.AttemptTrail;
import org.vigie.review.PromptMarks;
import org.vigie.review.PromptMarks.Mark;
import org.vigie.review.PromptMarks.Part;
import org.vigie.review.PromptMarks.Slot;
import org.vigie.review.PromptMarks.Stage;
import org.vigie.review.Rephrasing;
import org.vigie.ui.kit.Text;

class PromptWordsTest {
    private final PromptWords english = new PromptWords(new Text(Locale.ENGLISH));
    private final PromptWords french = new PromptWords(new Text(Locale.FRENCH));

    @Test
    void everySlotAndStageHasWords() {
        for (PromptWords words : List.of(english, french)) {
            for (Slot slot : Slot.values()) {
                assertThat(words.slot(slot)).isNotBlank();
            }
            for (Stage stage : Stage.values()) {
                assertThat(words.stage(stage)).isNotBlank();
            }
        }
    }

    @Test
    void aFindingSaysWhereAndWhatHadToBeUndone() {
        PromptMarks marks =
                new PromptMarks(
                        Part.ATTEMPT,
                        1,
                        "undress-edit",
                        List.of(),
                        List.of(Stage.INVISIBLE, Stage.LEET),
                        "");
        assertThat(english.summary(marks))
                .isEqualTo(
                        "Undressing asked for, in attempt 2. Found only after removing invisible"
                                + " characters and reading digits and signs as letters.");
        assertThat(french.summary(marks))
                .isEqualTo(
                        "Déshabillage demandé, dans la tentative 2. Trouvé seulement après retrait"
                                + " de caractères invisibles et lecture de chiffres et de signes"
                                + " comme des lettres.");
    }

    @Test
    void hiddenTextIsMadeVisible() {
        PromptMarks marks =
                new PromptMarks(Part.PROMPT, -1, "hidden-text", List.of(), List.of(), "a\u202eb");
        assertThat(english.summary(marks)).contains("Hidden text: “a‹U+202E›b”.");
    }

    @Test
    void anOperatorsRuleKeepsItsIdMadeVisible() {
        assertThat(french.rule("x\u200by")).isEqualTo("x‹U+200B›y");
    }

    @Test
    void aMarkNamesSlotEntryAndLanguage() {
        Mark mark = new Mark(0, 4, Slot.TARGET, "fr/garment.dress", "fr", List.of());
        assertThat(english.mark(mark)).isEqualTo("what is to change · garment · French");
        assertThat(english.mark(new Mark(0, 4, Slot.CONTENT, "ours/our.own", "fr", List.of())))
                .isEqualTo("content · ours/our.own · French");
        assertThat(english.mark(new Mark(0, 4, Slot.CONTENT, "mul/x", "mul", List.of())))
                .endsWith("any language");
        assertThat(english.mark(new Mark(0, 4, Slot.HIDDEN, "", "", List.of(Stage.TAGS))))
                .isEqualTo(
                        "hidden characters\nFound only after decoding invisible tag characters.");
    }

    @Test
    void triesAndRephrasingsAreSentences() {
        AttemptTrail.Step nothing = new AttemptTrail.Step(0, Instant.EPOCH, "refused", List.of());
        assertThat(english.asked(nothing)).isEqualTo("nothing the word lists know");
        Rephrasing.Step first = new Rephrasing.Step(0, "refused", "undress-edit", List.of());
        Rephrasing.Step last = new Rephrasing.Step(1, "produced", "undress-edit", List.of());
        assertThat(english.rephrasing(new Rephrasing("c", List.of(first, last))))
                .isEqualTo(
                        "The same request (Undressing asked for) was refused once, then produced.");
        assertThat(french.rephrasing(new Rephrasing("c", List.of(first, first, last))))
                .isEqualTo(
                        "La même demande (Déshabillage demandé) a été refusée 2 fois, puis"
                                + " produite.");
        Rephrasing.Step other = new Rephrasing.Step(1, "produced", "leak", List.of());
        assertThat(english.rephrasing(new Rephrasing("c", List.of(first, first, other))))
                .isEqualTo(
                        "Requests of this kind were refused 2 times, then produced in other words"
                                + " (Private picture spread).");
    }
}
