package org.vigie.ui.casefile.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Evidence;
import org.vigie.review.Medium;
import org.vigie.ui.casefile.Phrases;
import org.vigie.ui.casefile.StagedCases;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Accord;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Cell;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Text;

class EvidenceMatrixTest {
    private final EvidenceMatrix matrix = matrix(StagedCases.OUTPUT);

    @Test
    void upstreamStandsFirstAndCategoriesFollowThePolicy() {
        assertThat(matrix.columns())
                .extracting(EvidenceMatrix.Column::analyzer)
                .containsExactly("upstream-safety 3.1", "nsfw-384");
        assertThat(matrix.rows())
                .extracting(EvidenceMatrix.Row::category)
                .containsExactly("sexualised-edit", "graphic-violence");
    }

    @Test
    void bothSidesOfAThresholdAreADisagreement() {
        assertThat(matrix.rows())
                .extracting(EvidenceMatrix.Row::accord)
                .containsExactly(Accord.AGREED, Accord.OPPOSED);
    }

    @Test
    void silentAndNotApplicableAreNotTheSame() {
        Evidence blind =
                new Evidence(
                        "",
                        "blind",
                        Evidence.Origin.LOCAL,
                        "hateful",
                        "",
                        Double.NaN,
                        0.5,
                        "blind 1",
                        "",
                        "",
                        List.of());
        EvidenceMatrix both =
                EvidenceMatrix.of(List.of(finding("a", 0.7, 0.9), blind), DrawnPolicy.pack());
        assertThat(both.rows().get(0).cells().get(1)).isInstanceOf(Cell.NotApplicable.class);
        assertThat(both.rows().get(0).cells().get(0)).isInstanceOf(Cell.Silent.class);
    }

    @Test
    void measurementsAreNoOpinions() {
        assertThat(matrix.columns())
                .extracting(EvidenceMatrix.Column::analyzer)
                .doesNotContain("skin");
    }

    @Test
    void findingsAboutAnotherPictureStayOut() {
        EvidenceMatrix second = matrix(StagedCases.SECOND);
        assertThat(second.rows()).isEmpty();
        assertThat(words(Locale.ENGLISH).summary(second))
                .isEqualTo("No classifier has judged this picture.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|3|None of the three classifiers is over its threshold."
                        + "|Aucun des trois classificateurs ne dépasse son seuil.",
                "1|3|One of three classifiers is over its threshold."
                        + "|Un classificateur sur trois dépasse son seuil.",
                "2|3|Two of three classifiers are over their thresholds."
                        + "|Deux classificateurs sur trois dépassent leur seuil.",
                "3|3|All three classifiers are over their thresholds."
                        + "|Les trois classificateurs dépassent tous leur seuil.",
                "2|2|Both classifiers are over their thresholds."
                        + "|Les deux classificateurs dépassent leur seuil.",
                "0|2|Neither of the two classifiers is over its threshold."
                        + "|Aucun des deux classificateurs ne dépasse son seuil.",
                "1|1|The only classifier is over its threshold."
                        + "|Le seul classificateur dépasse son seuil.",
                "0|0|No classifier has judged this picture."
                        + "|Aucun classificateur n’a jugé cette image."
            })
    void countsAreSaidInWords(int over, int judging, String english, String french) {
        EvidenceMatrix counted = new EvidenceMatrix(List.of(), List.of(), over, judging);
        assertThat(words(Locale.ENGLISH).summary(counted)).isEqualTo(english);
        assertThat(words(Locale.FRENCH).summary(counted)).isEqualTo(french);
    }

    @Test
    void theSummaryNamesWhereTheyDisagree() {
        assertThat(words(Locale.ENGLISH).summary(matrix))
                .endsWith("Upstream and local disagree on graphic violence.");
        assertThat(words(Locale.FRENCH).summary(matrix)).endsWith("sur violence explicite.");
    }

    @Test
    void aScoreUnderItsThresholdNeverRoundsUpToIt() {
        Phrases english = new Phrases(new Text(Locale.ENGLISH));
        assertThat(english.score(0.799, 0.80)).isEqualTo(".79");
        assertThat(english.score(0.93, 0.80)).isEqualTo(".93");
        assertThat(english.score(1, 0.80)).isEqualTo("1.00");
        assertThat(new Phrases(new Text(Locale.FRENCH)).score(0.29, 0.5)).isEqualTo("0,29");
    }

    @Test
    void aCellSaysWhoWhatAgainstWhichThresholdAndWhatIsNotKnown() {
        Cell cell = matrix.rows().get(1).cells().get(1);
        assertThat(words(Locale.ENGLISH).spoken("graphic-violence", "nsfw-384", cell))
                .contains("Graphic violence", "nsfw-384", ".61", ".55", "cdcdcdcdcdcd")
                .contains("not documented");
    }

    @Test
    void theStrongestOfSeveralFindingsIsTheOneOverItsThreshold() {
        Evidence high = finding("a", 0.7, 0.9);
        Evidence over = finding("b", 0.5, 0.4);
        EvidenceMatrix both = EvidenceMatrix.of(List.of(high, over), DrawnPolicy.pack());
        assertThat(both.rows().getFirst().cells().getFirst()).isEqualTo(new Cell.Judged(over));
    }

    private static Evidence finding(String label, double score, double threshold) {
        return new Evidence(
                "",
                "x",
                Evidence.Origin.LOCAL,
                "other",
                label,
                score,
                threshold,
                "x 1",
                "",
                "",
                List.of());
    }

    private static EvidenceMatrix matrix(String sha256) {
        Medium medium = new Medium(Medium.Role.OUTPUT, 0, sha256, "image/png");
        Findings findings =
                new Findings(StagedCases.file(StagedCases.FULL), medium, DrawnPolicy.pack());
        return EvidenceMatrix.of(findings.opinions(), DrawnPolicy.pack());
    }

    private static EvidenceWords words(Locale locale) {
        return new EvidenceWords(DrawnPolicy.pack(), new Text(locale));
    }
}
