package org.vigie.inference.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Scenes;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifests;
import org.vigie.inference.framing.Placement.Point;
import org.vigie.review.FaultException;

class PlacementTest {

    /// A bright spot is drawn, the picture framed, the spot sought in the tensor and taken back.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "64,48|'stretch'",
                "56,56|'stretch','stage1':[64,64]",
                "48,48|'short-edge-center-crop','cropPct':0.9",
                "64,64|'letterbox-center'",
                "64,64|'letterbox-top-left'",
                "64,64|'pad-square-center'",
                "64,64|'pad-square-top-left'",
                "-1,-1|'pad-multiple','padMultiple':32,'longEdge':80",
                "-1,-1|'keep-aspect','multipleOf':8,'longEdge':80",
            })
    void aSpotIsFoundWhereItWasDrawn(String size, String mode) throws FaultException {
        String[] edges = size.split(",");
        Manifest manifest =
                Manifests.fed(
                        """
                        "dtype":"float32","layout":"NHWC","width":%s,"height":%s,
                        "channelOrder":"RGB","range":"0..255"
                        """
                                .formatted(edges[0], edges[1]),
                        """
                        "mode":%s,"interpolation":"bilinear","antialias":true,
                        "exifOrientation":"ignore"
                        """
                                .formatted(mode.replace('\'', '"')));
        Framing framing = Framing.of(manifest);
        for (int orientation = 1; orientation <= 8; orientation++) {
            for (Picture picture : new Picture[] {spot(150, 100), spot(90, 170)}) {
                Framed framed = framing.frame(picture, orientation);
                Point found = centre(framed);
                Point back = framed.placement().upright(found.x(), found.y());
                assertThat(back.x()).isCloseTo(0.4, within(0.01));
                assertThat(back.y()).isCloseTo(0.62, within(0.01));
                Point there = framed.placement().fed(new Point(0.4, 0.62));
                assertThat(there.x()).isCloseTo(found.x(), within(0.8));
                assertThat(there.y()).isCloseTo(found.y(), within(0.8));
                assertThat(framed.placement().uprightWidth()).isEqualTo(picture.width());
                assertThat(framed.placement().uprightHeight()).isEqualTo(picture.height());
            }
        }
    }

    @Test
    void whatLiesBesideThePictureIsMovedToItsEdge() {
        Placement boxed = new Placement(100, 100, 0, 25, 100, 50, 1, 200, 100);

        assertThat(boxed.upright(50, 50)).isEqualTo(new Point(0.5, 0.5));
        assertThat(boxed.upright(-3, 10)).isEqualTo(new Point(0, 0));
        assertThat(boxed.upright(120, 90)).isEqualTo(new Point(1, 1));
        assertThat(boxed.fed(new Point(0, 1))).isEqualTo(new Point(0, 75));
    }

    private static Picture spot(int width, int height) {
        return Scenes.of(
                width,
                height,
                (x, y) -> {
                    double u = x + 0.5 - 0.4 * width;
                    double v = y + 0.5 - 0.62 * height;
                    return Math.hypot(u, v) < 12 ? 0xffffff : 0;
                });
    }

    private static Point centre(Framed framed) {
        int width = framed.placement().width();
        float[] values = framed.tensor().values();
        double sum = 0;
        double across = 0;
        double down = 0;
        for (int i = 0; i < values.length / 3; i++) {
            int row = i / width;
            sum += values[i * 3];
            across += values[i * 3] * (i % width + 0.5);
            down += values[i * 3] * (row + 0.5);
        }
        return new Point(across / sum, down / sum);
    }
}
