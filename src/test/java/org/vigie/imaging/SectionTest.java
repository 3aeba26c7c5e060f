package org.vigie.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionTest {
    private static final Picture HILL = Scenes.hill(96, 60);

    @Test
    void theWholeAtItsOwnSizeIsTheSame() {
        assertThat(Section.WHOLE.of(HILL, 96, 60).rgb()).isEqualTo(HILL.rgb());
    }

    @ParameterizedTest
    @CsvSource({"48,30", "32,20", "31,17", "95,59"})
    void theWholeShrunkIsTheMeanOfAreas(int width, int height) {
        byte[] expected = Resampling.area(HILL, width, height).rgb();
        assertThat(near(Section.WHOLE.of(HILL, width, height).rgb(), expected)).isTrue();
    }

    @Test
    void aPartIsThatPart() {
        Picture part = new Section(0.25, 0.5, 0.75, 1).of(HILL, 48, 30);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 48; x++) {
                assertThat(red(part, x, y)).isEqualTo(red(HILL, x + 24, y + 30));
            }
        }
    }

    @Test
    void aMirrorTurnsLeftAndRightOver() {
        Picture mirrored = new Section(1, 0, 0, 1).of(HILL, 96, 60);
        for (int x = 0; x < 96; x++) {
            assertThat(red(mirrored, x, 20)).isEqualTo(red(HILL, 95 - x, 20));
        }
    }

    @Test
    void beyondTheEdgesTheOutermostPixelsAreRepeated() {
        Picture beyond = new Section(-1, -1, 2, 2).of(HILL, 288, 180);
        assertThat(red(beyond, 0, 0)).isEqualTo(red(HILL, 0, 0));
        assertThat(red(beyond, 287, 179)).isEqualTo(red(HILL, 95, 59));
        assertThat(red(beyond, 96 + 40, 60 + 30)).isEqualTo(red(HILL, 40, 30));
        assertThat(new Section(5, 5, 6, 6).of(HILL, 3, 3).rgb()[0])
                .isEqualTo((byte) red(HILL, 95, 59));
    }

    @Test
    void grownPixelsLieBetweenTheirNeighbours() {
        Picture two = Scenes.of(2, 1, (x, y) -> x == 0 ? 0 : 0xC8C8C8);
        Picture grown = Section.WHOLE.of(two, 8, 1);
        int last = 0;
        for (int x = 0; x < 8; x++) {
            assertThat(red(grown, x, 0)).isGreaterThanOrEqualTo(last);
            last = red(grown, x, 0);
        }
        assertThat(red(grown, 0, 0)).isZero();
        assertThat(last).isEqualTo(200);
    }

    private static int red(Picture p, int x, int y) {
        return p.rgb()[(y * p.width() + x) * 3] & 0xff;
    }

    private static boolean near(byte[] one, byte[] other) {
        for (int i = 0; i < one.length; i++) {
            if (Math.abs((one[i] & 0xff) - (other[i] & 0xff)) > 1) {
                return false;
            }
        }
        return one.length == other.length;
    }
}
