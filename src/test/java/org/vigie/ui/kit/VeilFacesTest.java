package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vigie.review.Veil;

class VeilFacesTest {
    private static final long ONE = 64 * 64 * 4;

    private static Veil veil(int shade) {
        byte[] cells = new byte[8 * 8 * 3];
        Arrays.fill(cells, (byte) shade);
        return new Veil(8, 8, cells, "ab");
    }

    @Test
    void theSameVeilReadAgainIsNotDrawnAgain() {
        VeilFaces faces = new VeilFaces(4 * ONE);
        assertThat(faces.whole(veil(3), 64)).isSameAs(faces.whole(veil(3), 64));
        assertThat(faces.square(veil(3), 64)).isNotSameAs(faces.whole(veil(3), 64));
        assertThat(faces.held()).isEqualTo(2 * ONE);
    }

    @Test
    void noMoreIsKeptThanMayBe() {
        VeilFaces faces = new VeilFaces(2 * ONE);
        var first = faces.whole(veil(1), 64);
        var second = faces.whole(veil(2), 64);
        assertThat(faces.whole(veil(1), 64)).isSameAs(first);
        faces.whole(veil(3), 64);
        assertThat(faces.held()).isEqualTo(2 * ONE);
        assertThat(faces.whole(veil(1), 64)).as("used lately").isSameAs(first);
        assertThat(faces.whole(veil(2), 64)).as("longest out of use").isNotSameAs(second);
    }

    @Test
    void whatIsLargerThanAllIsDrawnAndNotKept() {
        VeilFaces faces = new VeilFaces(ONE - 1);
        assertThat(faces.whole(veil(1), 64).getPixelReader().getArgb(9, 9)).isEqualTo(0xff010101);
        assertThat(faces.held()).isZero();
    }

    @Test
    void oneShadeStaysThatShadeHoweverFarItIsSpread() {
        for (int shade : new int[] {0, 1, 127, 254, 255}) {
            Veil veil = veil(shade);
            assertThat(Spread.over(veil.rgb(), 8, 8, 3, 100, 70)).containsOnly((byte) shade);
        }
    }
}
