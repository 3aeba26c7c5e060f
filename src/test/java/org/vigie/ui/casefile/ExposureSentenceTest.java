package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.review.ExposureChange;
import org.vigie.review.ExposureChange.Correspondence;
import org.vigie.review.ExposureChange.Face;
import org.vigie.review.ExposureChange.Place;
import org.vigie.review.ExposureChange.Reading;
import org.vigie.review.ExposureChange.Silhouette;
import org.vigie.review.ExposureChange.Skin;
import org.vigie.review.ExposureChange.Transformation;
import org.vigie.ui.kit.Text;

class ExposureSentenceTest {
    private static final Skin BEFORE = new Skin(0.09, 0.01, 0.1, 0.05, 2);
    private static final Skin AFTER = new Skin(0.31, 0.8, 0.1, 0.28, 1);

    @Test
    void oneSentenceSaysWhatChangedAndHowMuch() {
        ExposureChange change = change(Set.of(), Place.CLOTHING, 0.24, BEFORE, AFTER, Face.UNKNOWN);
        assertThat(english(change))
                .isEqualTo(
                        "Same photo; clothing region changed (24\u202f%); skin-coloured area 9\u202f% → 31\u202f%.");
        assertThat(french(change))
                .isEqualTo(
                        "Même photo\u202f; zone du vêtement changée (24\u202f%)\u202f; surface"
                                + " couleur peau 9\u202f% → 31\u202f%.");
    }

    @Test
    void whatWasDoneToTheWholeComesInOneOrder() {
        ExposureChange change =
                change(
                        Set.of(
                                Transformation.RECOLOURED,
                                Transformation.CROPPED,
                                Transformation.MIRRORED),
                        Place.FACE,
                        0.001,
                        BEFORE,
                        AFTER,
                        Face.REPLACED);
        assertThat(english(change))
                .startsWith(
                        "Same photo, mirrored, cropped and recoloured; face changed (1\u202f%);")
                .endsWith("; face replaced.");
        assertThat(french(change))
                .startsWith("Même photo, inversée, recadrée et recolorée\u202f; visage changé")
                .endsWith("visage remplacé.");
    }

    @Test
    void whatCouldNotBeMeasuredSaysWhy() {
        ExposureChange grey =
                change(
                        Set.of(),
                        Place.NOWHERE,
                        0,
                        BEFORE,
                        Skin.without(Reading.GREYSCALE),
                        Face.KEPT);
        assertThat(english(grey))
                .isEqualTo(
                        "Same photo; nothing in it changed; skin-coloured area not applicable: no"
                                + " colour; face kept.");
        ExposureChange drawn =
                change(
                        Set.of(),
                        Place.WHOLE,
                        0.9,
                        Skin.without(Reading.ILLUSTRATION),
                        AFTER,
                        Face.UNKNOWN);
        assertThat(english(drawn))
                .contains("an illustration")
                .contains("most of it changed (90\u202f%)");
    }

    @ParameterizedTest
    @EnumSource(Correspondence.class)
    void onlyTheSamePhotoHasNumbers(Correspondence correspondence) {
        ExposureChange change = ExposureChange.without("ab", correspondence, 0.2);
        assertThat(english(change)).doesNotContain("→").endsWith(".");
        if (correspondence != Correspondence.SAME_PHOTO) {
            assertThat(english(change)).doesNotContain("%").doesNotContain("changed");
            assertThat(french(change)).doesNotContain("%");
        }
    }

    private static ExposureChange change(
            Set<Transformation> transformations,
            Place place,
            double share,
            Skin before,
            Skin after,
            Face face) {
        return new ExposureChange(
                "ab",
                Correspondence.SAME_PHOTO,
                transformations,
                0.9,
                Silhouette.NONE,
                share,
                place,
                before,
                after,
                face);
    }

    private static String english(ExposureChange change) {
        return new ExposureSentence(new Text(Locale.ENGLISH)).of(change);
    }

    private static String french(ExposureChange change) {
        return new ExposureSentence(new Text(Locale.FRENCH)).of(change);
    }
}
