package org.vigie.inference.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Scenes;
import org.vigie.inference.EmbeddingContract;
import org.vigie.inference.InputContract;
import org.vigie.inference.InputContract.ChannelOrder;
import org.vigie.inference.InputContract.DataType;
import org.vigie.inference.InputContract.Layout;
import org.vigie.inference.InputContract.Range;
import org.vigie.inference.framing.Placement.Point;

class FaceAlignmentTest {
    /// SFace's template, image-left eye first.
    private static final List<List<Double>> TEMPLATE =
            List.of(
                    List.of(38.2946, 51.6963),
                    List.of(73.5318, 51.5014),
                    List.of(56.0252, 71.7366),
                    List.of(41.5493, 92.3655),
                    List.of(70.7299, 92.2041));

    /// The transform numpy finds by singular values for a face that is turned and skewed.
    @Test
    void theNearestSimilarityIsFound() {
        List<List<Double>> face =
                List.of(
                        List.of(210.0, 118.0),
                        List.of(251.0, 131.0),
                        List.of(225.0, 150.0),
                        List.of(203.0, 165.0),
                        List.of(238.0, 177.0));

        Similarity there = Similarity.between(TEMPLATE, face);

        assertThat(there.a()).isCloseTo(1.15469909, within(1e-6));
        assertThat(there.b()).isCloseTo(0.30652616, within(1e-6));
        assertThat(there.left()).isCloseTo(182.74611421, within(1e-6));
        assertThat(there.top()).isCloseTo(48.00275101, within(1e-6));
    }

    @Test
    void aFaceInPlaceIsCutOutAsItIs() {
        Picture picture = Scenes.noise(200, 160, 5);

        Picture crop = sface().crop(picture, moved(picture, 1, 0, 30, 20));

        assertThat(crop.width()).isEqualTo(112);
        assertThat(crop.rgb())
                .isEqualTo(Scenes.of(112, 112, (x, y) -> colour(picture, x + 30, y + 20)).rgb());
    }

    /// (x, y) of the template lies at (130 - y, x + 10) of the picture.
    @Test
    void aFaceOnItsSideIsTurned() {
        Picture picture = Scenes.noise(200, 160, 5);

        Picture crop = sface().crop(picture, moved(picture, 0, 1, 130, 10));

        assertThat(crop.rgb())
                .isEqualTo(Scenes.of(112, 112, (x, y) -> colour(picture, 130 - y, x + 10)).rgb());
    }

    /// Twice as large, each new pixel is the mean of four samples half a pixel around its centre.
    @Test
    void aLargeFaceIsAveraged() {
        Picture stripes = Scenes.of(240, 240, (x, y) -> x % 2 == 0 ? 0 : 0xc8c8c8);

        Picture crop = sface().crop(stripes, moved(stripes, 2, 0, 8, 8));

        for (byte value : crop.rgb()) {
            assertThat(value & 0xff).isEqualTo(100);
        }
    }

    @Test
    void besideThePictureItIsBlack() {
        Picture white = Scenes.of(200, 160, (x, y) -> 0xffffff);

        Picture crop = sface().crop(white, moved(white, 1, 0, -20, 0));

        assertThat(colour(crop, 19, 50)).isZero();
        assertThat(colour(crop, 20, 50)).isEqualTo(0xffffff);
    }

    @Test
    void pointsInOnePlaceAreNoFace() {
        Picture picture = Scenes.hill(40, 40);
        List<Point> one = List.of(new Point(0, 0), new Point(0, 0));
        List<Point> five = Collections.nCopies(5, new Point(0.5, 0.5));

        assertThatThrownBy(() -> sface().crop(picture, one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sface().crop(picture, five))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FaceAlignment sface() {
        return FaceAlignment.of(
                new EmbeddingContract(128, true, null, 0.363, null, TEMPLATE, null),
                new InputContract(
                        "data",
                        DataType.FLOAT32,
                        Layout.NCHW,
                        112,
                        112,
                        null,
                        ChannelOrder.RGB,
                        Range.BYTES,
                        List.of(),
                        List.of()));
    }

    /// The template's points, turned and scaled by a + bi and moved.
    private static List<Point> moved(Picture picture, double a, double b, double x, double y) {
        return TEMPLATE.stream()
                .map(p ->
                        new Point(
                                (a * p.get(0) - b * p.get(1) + x) / picture.width(),
                                (b * p.get(0) + a * p.get(1) + y) / picture.height()))
                .toList();
    }

    private static int colour(Picture p, int x, int y) {
        int at = (y * p.width() + x) * 3;
        return (p.rgb()[at] & 0xff) << 16
                | (p.rgb()[at + 1] & 0xff) << 8
                | (p.rgb()[at + 2] & 0xff);
    }
}
