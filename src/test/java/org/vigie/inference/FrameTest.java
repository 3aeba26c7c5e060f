package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.imaging.Picture;

class FrameTest {

    @ParameterizedTest
    @CsvSource({
        "64,48,16,12",
        "101,67,13,9",
        "7,5,16,11",
        "1,900,1,128",
        "3,1200,1,2",
        "1003,611,16,11",
        "900,1,128,1",
        "3,3,3,3"
    })
    void everyPixelIsTheMeanOfItsArea(int width, int height, int w, int h) {
        Random random = new Random(5);
        Picture picture = Pictures.of(width, height, (x, y) -> random.nextInt(1 << 24));
        Frame frame = Frame.of(picture, w, h);
        for (int i = 0; i < w * h * 3; i++) {
            double want = mean(picture, i / 3 % w, i / 3 / w, w, h, i % 3);
            assertThat((double) frame.rgb()[i]).isCloseTo(want, within(0.001));
        }
    }

    private static double mean(Picture p, int x, int y, int w, int h, int channel) {
        double sum = 0;
        for (int row = 0; row < p.height(); row++) {
            for (int column = 0; column < p.width(); column++) {
                double area = share(column, x, p.width(), w) * share(row, y, p.height(), h);
                sum += area * (p.rgb()[(row * p.width() + column) * 3 + channel] & 0xff);
            }
        }
        return sum * w * h / p.width() / p.height();
    }

    private static double share(int source, int target, int from, int to) {
        double left = Math.max(source, (double) target * from / to);
        double right = Math.min(source + 1, (double) (target + 1) * from / to);
        return Math.max(0, right - left);
    }
}
