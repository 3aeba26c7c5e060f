package org.vigie.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplingTest {

    @ParameterizedTest
    @CsvSource({"48,32,16,16", "100,75,13,7", "37,53,36,52", "5,3,1,1", "7,5,20,9", "64,64,64,64"})
    void averagesTheExactArea(int width, int height, int toWidth, int toHeight) {
        Picture noise = Scenes.noise(width, height, 3);

        Picture resized = Resampling.area(noise, toWidth, toHeight);

        assertThat(resized.width()).isEqualTo(toWidth);
        for (int i = 0; i < resized.rgb().length; i++) {
            int x = i / 3 % toWidth;
            int y = i / 3 / toWidth;
            double mean = mean(noise, x, y, i % 3, toWidth, toHeight);
            assertThat((double) (resized.rgb()[i] & 0xff)).isBetween(mean - 0.501, mean + 0.501);
        }
    }

    @Test
    void samplesBetweenPixelCentres() {
        Picture steps = Scenes.of(2, 1, (x, y) -> x == 0 ? 0 : 0xc8c8c8);

        Picture wide = Resampling.bilinear(steps, 4, 3);

        // Centres at -0.25, 0.25, 0.75 and 1.25 of the two pixels, held at the edges.
        for (int y = 0; y < 3; y++) {
            int row = y * 12;
            assertThat(new int[] {0, 50, 150, 200})
                    .containsExactly(
                            wide.rgb()[row] & 0xff,
                            wide.rgb()[row + 3] & 0xff,
                            wide.rgb()[row + 6] & 0xff,
                            wide.rgb()[row + 9] & 0xff);
        }
        Picture noise = Scenes.noise(9, 7, 3);
        assertThat(Resampling.bilinear(noise, 9, 7).rgb()).isEqualTo(noise.rgb());
    }

    @Test
    void fitsTheLongerEdgeAndNeverGrows() {
        Picture wide = Scenes.noise(400, 10, 3);

        assertThat(Resampling.fitArea(wide, 100).width()).isEqualTo(100);
        assertThat(Resampling.fitArea(wide, 100).height()).isEqualTo(3);
        assertThat(Resampling.fitArea(wide, 10).height()).isEqualTo(1);
        assertThat(Resampling.fitArea(wide, 400)).isSameAs(wide);
    }

    private static double mean(Picture p, int x, int y, int band, int width, int height) {
        double left = (double) x * p.width() / width;
        double right = (double) (x + 1) * p.width() / width;
        double top = (double) y * p.height() / height;
        double bottom = (double) (y + 1) * p.height() / height;
        double sum = 0;
        for (int sy = 0; sy < p.height(); sy++) {
            for (int sx = 0; sx < p.width(); sx++) {
                double across = Math.min(sx + 1, right) - Math.max(sx, left);
                double down = Math.min(sy + 1, bottom) - Math.max(sy, top);
                if (across > 0 && down > 0) {
                    sum += across * down * (p.rgb()[(sy * p.width() + sx) * 3 + band] & 0xff);
                }
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
