package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.CaseFile;
import org.vigie.review.Medium;
import org.vigie.ui.casefile.FigureWords.Sign;
import org.vigie.ui.casefile.figure.Figure;
import org.vigie.ui.kit.Text;

/// What stands for a picture at the lowest rung, and how it is said.
class FiguresTest {
    private static final Medium OUTPUT =
            new Medium(Medium.Role.OUTPUT, 0, StagedPanels.OUTPUT, "image/png");
    private static final Medium SOURCE =
            new Medium(Medium.Role.SOURCE, 0, StagedPanels.SOURCE, "image/jpeg");

    private final FigureWords english = new FigureWords(new Text(Locale.ENGLISH));
    private final FigureWords french = new FigureWords(new Text(Locale.FRENCH));

    @Test
    void outlinesAreWidenedToTheLinesBetweenCells() {
        Figure figure = figure(StagedPanels.EDIT);
        assertThat(figure.change()).isNotNull();
        assertThat(figure.outlines()).hasSize(2);
        Figure.Outline face = figure.outlines().getFirst();
        assertThat(face.face()).isTrue();
        assertThat(face.label()).isEqualTo("visage");
        assertThat(face.x1() * 16).isEqualTo(6);
        assertThat(face.y1() * 16).isEqualTo(1);
        assertThat(face.x2() * 16).isEqualTo(10);
        assertThat(face.y2() * 16).isEqualTo(5);
    }

    @Test
    void whatDoesNotCorrespondIsNotDrawnButSaid() {
        CaseFile apart = StagedCases.file(StagedPanels.APART);
        assertThat(new Figures(new Text(Locale.FRENCH)).bare(apart, OUTPUT, null)).isNull();
        assertThat(english.reason(apart, OUTPUT)).contains("does not correspond");
        assertThat(french.spoken(apart, OUTPUT)).contains("ne correspond pas");
    }

    @Test
    void whatIsMissingIsSaidToBeMissingAndWhy() {
        assertThat(english.reason(StagedCases.file(StagedPanels.NOTHING), OUTPUT))
                .contains("has not been measured");
        assertThat(english.reason(StagedCases.file(StagedPanels.GAPS), OUTPUT))
                .contains("could not be measured", "no time left");
        assertThat(english.reason(StagedCases.file(StagedPanels.NOTHING), SOURCE)).isEmpty();
    }

    @Test
    void theMapIsASentence() {
        CaseFile edit = StagedCases.file(StagedPanels.EDIT);
        assertThat(english.spoken(edit, OUTPUT))
                .isEqualTo(
                        "Change map: 24\u202f% of what corresponds to the source photo changed, mostly"
                                + " at the bottom and in the middle. 2 places are outlined.");
        assertThat(english.legend(edit, OUTPUT))
                .extracting(Sign::words)
                .containsExactly("changed: 24\u202f%", "face", "found by a model");
    }

    @Test
    void greyIsNotNothing() {
        CaseFile grey = StagedCases.file(StagedPanels.GREY);
        Changes.Found found = Changes.of(grey, OUTPUT).orElseThrow();
        assertThat(english.bars(found.change()))
                .isEqualTo(
                        "Skin-coloured area: 9\u202f% in the source photo, not applicable in the"
                                + " output.");
        assertThat(french.bar(Medium.Role.OUTPUT, found.change().after(), false).figure())
                .isEqualTo("s.\u202fo.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100000000|at the upper left",
                "000010000|in the middle",
                "000000012|at the lower right and at the bottom",
                "111111111|all over",
                "000000000|nowhere"
            })
    void placesAreNamedByThirds(String weights, String where) {
        double[] cells = weights.chars().mapToDouble(digit -> digit - '0').toArray();
        assertThat(new Whereabouts(new Text(Locale.ENGLISH)).of(cells, 3, 3)).isEqualTo(where);
    }

    private static Figure figure(String id) {
        Figures figures = new Figures(new Text(Locale.FRENCH));
        return Objects.requireNonNull(figures.bare(StagedCases.file(id), OUTPUT, null));
    }
}
