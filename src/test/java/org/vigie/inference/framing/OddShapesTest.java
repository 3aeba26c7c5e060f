package org.vigie.inference.framing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Scenes;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifests;
import org.vigie.inference.Tensor;
import org.vigie.inference.Vectors;
import org.vigie.review.FaultException;

/// Pictures of one pixel and of one row are framed like any other.
class OddShapesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'stretch'",
                "'stretch','stage1':[40,40]",
                "'short-edge-center-crop','cropPct':0.5",
                "'letterbox-center'",
                "'letterbox-top-left'",
                "'pad-square-center'",
                "'pad-square-top-left'",
                "'pad-multiple','padMultiple':32,'longEdge':64",
                "'keep-aspect','multipleOf':16,'longEdge':64",
            })
    void everyModeTakesEveryShape(String mode) throws FaultException {
        boolean free = mode.contains("longEdge");
        for (String kernel : new String[] {"nearest", "bilinear", "bicubic", "area"}) {
            Framing framing = framing(mode, kernel, free ? -1 : 32);
            for (int[] size : new int[][] {{1, 1}, {1, 3000}, {32_767, 1}, {2, 5}, {33, 31}}) {
                Picture flat = Scenes.of(size[0], size[1], (x, y) -> 0xc86432);
                Framed framed = framing.frame(flat, 1);
                Tensor tensor = framed.tensor();
                Placement placement = framed.placement();

                assertThat(Vectors.finite(tensor.values())).isTrue();
                assertThat(tensor.shape())
                        .containsExactly(1, placement.height(), placement.width(), 3);
                assertThat(placement.width()).isBetween(1, free ? 64 : 32);
                assertThat(placement.upright(placement.left(), placement.top()))
                        .isEqualTo(new Placement.Point(0, 0));
                Placement.Point middle = placement.fed(new Placement.Point(0.5, 0.5));
                int at = 3 * ((int) middle.y() * placement.width() + (int) middle.x());
                // A line in a large square vanishes, and a cubic overshoots at its edge.
                float least = mode.contains("pad-square") ? 0 : 1;
                assertThat(tensor.values()[at]).isBetween(least, 255f);
            }
        }
    }

    private static Framing framing(String mode, String kernel, int edge) throws FaultException {
        Manifest manifest =
                Manifests.fed(
                        """
                        "dtype":"float32","layout":"NHWC","width":%d,"height":%d,
                        "channelOrder":"RGB","range":"0..255"
                        """
                                .formatted(edge, edge),
                        "\"mode\":%s,\"interpolation\":\"%s\""
                                .formatted(mode.replace('\'', '"'), kernel));
        return Framing.of(manifest);
    }
}
