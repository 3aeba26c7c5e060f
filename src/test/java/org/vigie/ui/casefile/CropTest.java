package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CropTest {
    @Test
    void enlargingAndBackIsWhatItWas() {
        Crop crop = Crop.WHOLE;
        for (int i = 0; i < 9; i++) {
            crop = crop.zoomed(1, new Spot(0.9, 0.2));
        }
        assertThat(crop.zoom()).isEqualTo(8);
        for (int i = 0; i < 9; i++) {
            crop = crop.zoomed(-1, crop.middle());
        }
        assertThat(crop).isEqualTo(Crop.WHOLE);
    }

    @Test
    void thePlaceUnderThePointerStaysUnderIt() {
        Crop before = new Crop(2, 0.4, 0.6);
        Spot under = before.spot(0.3, 0.7);
        Crop after = before.zoomed(1, under);
        Spot still = after.spot(0.3, 0.7);
        assertThat(still.x()).isCloseTo(under.x(), within(1e-9));
        assertThat(still.y()).isCloseTo(under.y(), within(1e-9));
    }

    @Test
    void itNeverLeavesThePicture() {
        Random random = new Random(7);
        Crop crop = Crop.WHOLE;
        for (int i = 0; i < 2_000; i++) {
            crop =
                    switch (random.nextInt(3)) {
                        case 0 -> crop.zoomed(random.nextInt(5) - 2, spot(random));
                        case 1 -> crop.moved(random.nextGaussian(), random.nextGaussian());
                        default -> crop.including(spot(random));
                    };
            assertThat(crop.left()).isBetween(-1e-9, 1 - crop.edge() + 1e-9);
            assertThat(crop.top()).isBetween(-1e-9, 1 - crop.edge() + 1e-9);
        }
    }

    private static Spot spot(Random random) {
        return new Spot(random.nextDouble(), random.nextDouble());
    }

    @Test
    void aPlaceOutsideIsBroughtInByTheShortestWay() {
        Crop crop = new Crop(4, 0.5, 0.5);
        assertThat(crop.including(new Spot(0.55, 0.45))).isEqualTo(crop);
        Crop moved = crop.including(new Spot(0.9, 0.5));
        assertThat(moved.left() + moved.edge()).isCloseTo(0.9, within(1e-9));
        assertThat(moved.y()).isEqualTo(0.5);
    }
}
