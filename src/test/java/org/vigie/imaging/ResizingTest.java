package org.vigie.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.review.Digests;

class ResizingTest {

    /// Digests of what Pillow 12.3.0 makes of the same noise.
    @ParameterizedTest
    @CsvSource({
        "SMOOTH_BILINEAR,40,30,16,16,b79373d550769e1a",
        "SMOOTH_BICUBIC,40,30,16,16,ea0df207d7cedab4",
        "NEAREST,40,30,16,16,9cb65f6b522d0898",
        "SMOOTH_BILINEAR,37,53,24,17,eb2ed9589a4063b0",
        "SMOOTH_BICUBIC,37,53,24,17,1fda28f7ca4cc5f7",
        "NEAREST,37,53,24,17,83f5aef5a3f2d63b",
        "SMOOTH_BILINEAR,7,5,20,9,b4e4d8265ce62c73",
        "SMOOTH_BICUBIC,7,5,20,9,0333767bc1fe0142",
        "NEAREST,7,5,20,9,9a15f160288fc567",
        "SMOOTH_BILINEAR,300,200,33,44,9b0c6904ae7e23ce",
        "SMOOTH_BICUBIC,300,200,33,44,698f1464f40143a8",
        "SMOOTH_BILINEAR,1,9,4,3,d8cdcf30b3afd469",
        "SMOOTH_BICUBIC,1,9,4,3,18ead5d94a5bc88b",
        "SMOOTH_BILINEAR,900,11,13,11,8c471f195f069551",
        "SMOOTH_BICUBIC,900,11,13,11,d71bb3b59b600911",
    })
    void makesBitForBitWhatPillowMakes(
            Kernel kernel, int width, int height, int toWidth, int toHeight, String sha256) {
        Picture resized =
                Resizing.resize(Scenes.noise(width, height, 3), toWidth, toHeight, kernel);

        assertThat(Digests.sha256(resized.rgb())).startsWith(sha256);
    }

    /// One row 10, 200, 30, 120, 250, 0 as OpenCV 5.0 resizes it (area: when shrinking) and as
    /// Pillow 12.3 does (smooth, nearest).
    @ParameterizedTest
    @CsvSource({
        "BILINEAR, 58 73 153 63",
        "BILINEAR, 10 105 172 58 75 142 228 125 0",
        "BICUBIC, 59 66 168 61",
        "BICUBIC, 0 121 191 50 47 151 255 137 0",
        "AREA, 73 87 163 83",
        "NEAREST, 10 30 120 0",
        "NEAREST, 10 200 200 30 120 250 250 0",
        "SMOOTH_BILINEAR, 81 97 153 94",
        "SMOOTH_BILINEAR, 10 105 172 58 75 142 228 125 0",
        "SMOOTH_BICUBIC, 83 93 162 93",
        "SMOOTH_BICUBIC, 0 109 189 47 56 144 250 125 0",
    })
    void resizesARowAsTheLibrariesDo(Kernel kernel, String values) {
        int[] row = {10, 200, 30, 120, 250, 0};
        int[] wanted = Stream.of(values.split(" ")).mapToInt(Integer::parseInt).toArray();
        Picture wide = Scenes.of(6, 1, (x, y) -> row[x] * 0x010101);
        Picture tall = Scenes.of(1, 6, (x, y) -> row[y] * 0x010101);

        assertThat(reds(Resizing.resize(wide, wanted.length, 1, kernel))).containsExactly(wanted);
        assertThat(reds(Resizing.resize(tall, 1, wanted.length, kernel))).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource({"48,32,16,16", "100,75,13,7", "37,53,36,52", "7,5,20,9", "3000,2,5,1"})
    void areaIsTheMeanOfWhatIsCovered(int width, int height, int toWidth, int toHeight) {
        Picture noise = Scenes.noise(width, height, 3);

        Picture resized = Resizing.resize(noise, toWidth, toHeight, Kernel.AREA);

        byte[] plain = Resampling.area(noise, toWidth, toHeight).rgb();
        for (int i = 0; i < plain.length; i++) {
            assertThat((resized.rgb()[i] & 0xff) - (plain[i] & 0xff)).isBetween(-1, 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aFlatPictureStaysFlat(Kernel kernel) {
        Picture flat = Scenes.of(301, 57, (x, y) -> 0xfe7a01);

        for (int[] size : new int[][] {{17, 9}, {1, 1}, {640, 480}}) {
            byte[] rgb = Resizing.resize(flat, size[0], size[1], kernel).rgb();
            assertThat(rgb).isEqualTo(Scenes.of(size[0], size[1], (x, y) -> 0xfe7a01).rgb());
        }
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aPartIsCutOutOfTheWhole(Kernel kernel) {
        Canvas canvas = Canvas.of(Scenes.noise(61, 47, 9));
        Region part = new Region(5, 7, 11, 13);

        Picture whole = Resizing.resize(canvas, 30, 25, Region.whole(30, 25), kernel);
        Picture cut = Resizing.resize(canvas, 30, 25, part, kernel);

        assertThat(cut.rgb())
                .isEqualTo(Scenes.of(11, 13, (x, y) -> colour(whole, x + 5, y + 7)).rgb());
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void theGroundCountsAsIfItWerePixels(Kernel kernel) {
        Picture picture = Scenes.noise(20, 9, 4);
        Canvas canvas = new Canvas(picture, 3, 8, 31, 31, new Backdrop(255, 10, 128));
        Picture laid =
                Scenes.of(
                        31,
                        31,
                        (x, y) ->
                                x >= 3 && x < 23 && y >= 8 && y < 17
                                        ? colour(picture, x - 3, y - 8)
                                        : 0xff0a80);

        for (int edge : new int[] {7, 31, 50}) {
            Region all = Region.whole(edge, edge);
            byte[] made = Resizing.resize(canvas, edge, edge, all, kernel).rgb();
            byte[] wanted = Resizing.resize(Canvas.of(laid), edge, edge, all, kernel).rgb();
            for (int i = 0; i < made.length; i++) {
                assertThat((made[i] & 0xff) - (wanted[i] & 0xff)).isBetween(-1, 1);
            }
        }
    }

    /// The whole result would have two thousand million pixels, the canvas as many.
    @Test
    void onlyWhatIsWantedIsMade() {
        Picture thin = Scenes.of(32_767, 2, (x, y) -> x < 16_384 ? 0x00ff00 : 0x0000ff);
        int width = 32_767 * 192;

        Picture middle =
                Resizing.resize(
                        Canvas.of(thin),
                        width,
                        384,
                        Region.middle(384, 384, width, 384),
                        Kernel.SMOOTH_BICUBIC);
        Canvas square = new Canvas(thin, 0, 0, 32_767, 32_767, new Backdrop(9, 9, 9));
        Picture small =
                Resizing.resize(square, 64, 64, Region.whole(64, 64), Kernel.SMOOTH_BILINEAR);

        assertThat(colour(middle, 0, 100)).isEqualTo(0x00ff00);
        assertThat(colour(small, 10, 63)).isEqualTo(0x090909);
    }

    @Test
    void theMiddleIsWhereTorchvisionHasIt() {
        assertThat(Region.middle(224, 224, 256, 256)).isEqualTo(new Region(16, 16, 224, 224));
        assertThat(Region.middle(4, 4, 5, 7)).isEqualTo(new Region(0, 2, 4, 4));
    }

    /// Digests of what Pillow 12.3.0 saves and reads with its defaults.
    @ParameterizedTest
    @CsvSource({"40,30,fb1b65788f92b078", "37,53,d99480916f075ad8"})
    void jpegLosesWhatPillowLoses(int width, int height, String sha256) {
        Picture back = JpegTrip.of(Scenes.noise(width, height, 3));

        assertThat(Digests.sha256(back.rgb())).startsWith(sha256);
    }

    private static int[] reds(Picture picture) {
        return IntStream.range(0, picture.rgb().length / 3)
                .map(i -> picture.rgb()[i * 3] & 0xff)
                .toArray();
    }

    private static int colour(Picture p, int x, int y) {
        int at = (y * p.width() + x) * 3;
        return (p.rgb()[at] & 0xff) << 16
                | (p.rgb()[at + 1] & 0xff) << 8
                | (p.rgb()[at + 2] & 0xff);
    }
}
