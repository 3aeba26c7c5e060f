package org.vigie.evidence.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.evidence.exposure.Edit.Recolour;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Scenes;
import org.vigie.review.ExposureChange.Reading;
import org.vigie.review.FaultException;

class ColoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg"})
    void photosStayPhotosWhateverIsDoneToThem(String name) throws IOException, FaultException {
        Picture photo = RegistrationTest.photo(name);
        for (Edit edit : ExposureComparisonTest.edits()) {
            assertThat(Colours.reading(edit.of(photo)))
                    .as(name + " " + edit)
                    .isEqualTo(Reading.MEASURED);
        }
        assertThat(Colours.reading(Edit.compressed(0.1).of(photo))).isEqualTo(Reading.MEASURED);
        assertThat(Colours.reading(Edit.in(Recolour.GREY).of(photo))).isEqualTo(Reading.GREYSCALE);
    }

    @Test
    void drawnPhotosStayPhotosWhateverIsDoneToThem() {
        for (Edit edit : ExposureComparisonTest.edits()) {
            assertThat(Colours.reading(edit.of(new Scene(3).photo())))
                    .as(edit.toString())
                    .isEqualTo(Reading.MEASURED);
        }
    }

    @Test
    void oneTintOverGreyIsGrey() {
        Picture photo = Edit.in(Recolour.GREY).of(new Scene(1).photo());
        Picture sepia =
                Scenes.of(
                        photo.width(),
                        photo.height(),
                        (x, y) -> {
                            int tone = Edit.rgb(photo, x, y) & 0xff;
                            int red = Math.min(255, tone + 24);
                            return red << 16 | tone << 8 | Math.max(0, tone - 30);
                        });
        assertThat(Colours.reading(sepia)).isEqualTo(Reading.GREYSCALE);
        assertThat(Colours.reading(Edit.compressed(0.6).of(sepia))).isEqualTo(Reading.GREYSCALE);
    }

    /// Plain walls and studio paper are no drawing.
    @Test
    void aPhotoBeforePlainPaperIsAPhoto() {
        Picture photo = new Scene(2).photo();
        Picture paper =
                Scenes.of(
                        photo.width(),
                        photo.height(),
                        (x, y) ->
                                Scene.part(x, y) == Scene.Part.GROUND && x < 400
                                        ? 0xE8E8E6
                                        : Edit.rgb(photo, x, y));
        assertThat(Colours.reading(paper)).isEqualTo(Reading.MEASURED);
    }

    @Test
    void flatColoursWithOutlinesAreADrawing() {
        int[] flat = {0xC04030, 0x3060A0, 0x40A060, 0xE0C040, 0x8040A0};
        Picture drawing =
                Scenes.of(
                        320,
                        240,
                        (x, y) -> {
                            int tile = x / 40 + y / 40 * 3;
                            boolean line = x % 40 < 2 || y % 40 < 2;
                            return line ? 0x101010 : flat[tile % flat.length];
                        });
        assertThat(Colours.reading(drawing)).isEqualTo(Reading.ILLUSTRATION);
    }
}
