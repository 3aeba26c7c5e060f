package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.vigie.review.Desk;
import org.vigie.review.Rendition;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.UiTest;

/// The image on the screen holds what is in sight and not one pixel more, whoever reads it.
class ShownTest extends UiTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;

    private static Desk.Revealed white() {
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        java.util.Arrays.fill(rgb, (byte) 255);
        return new Desk.Revealed(
                new Saved("e", 1, "g", DrawnDesk.now()),
                new Rendition(Rung.COLOUR, WIDTH, HEIGHT, rgb));
    }

    @Test
    void withoutSpotlightAllOfTheFrameIsThere() {
        Image image = Shown.of(white(), new Aperture(new Crop(2, 0.25, 0.75), null)).image();
        assertThat(image.getWidth()).isEqualTo(WIDTH / 2.0);
        assertThat(image.getHeight()).isEqualTo(HEIGHT / 2.0);
        assertThat(lit(image)).isEqualTo(WIDTH * HEIGHT / 4);
    }

    @Test
    void outsideOfTheDiscThereIsNothingWhereverItWent() {
        Aperture first = new Aperture(Crop.WHOLE, new Spot(0.5, 0.5));
        Shown shown = Shown.of(white(), first);
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            Spot spot = new Spot(random.nextDouble() * 1.2 - 0.1, random.nextDouble());
            assertThat(onFx(() -> shown.turn(new Aperture(Crop.WHOLE, spot)))).isTrue();
            assertOnlyDisc(shown.image(), spot, first.radius(WIDTH, HEIGHT));
        }
    }

    private static void assertOnlyDisc(Image image, Spot spot, double radius) {
        int inside = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double away = Math.hypot(x + 0.5 - spot.x() * WIDTH, y + 0.5 - spot.y() * HEIGHT);
                int argb = image.getPixelReader().getArgb(x, y);
                if (away > radius) {
                    assertThat(argb).isZero();
                } else {
                    inside++;
                }
            }
        }
        assertThat(inside).isPositive();
    }

    @Test
    void anotherCropOrAllOfItTakesAnotherImage() {
        Shown shown = Shown.of(white(), new Aperture(Crop.WHOLE, new Spot(0.5, 0.5)));
        assertThat(shown.turn(Aperture.WHOLE)).isFalse();
        Crop nearer = new Crop(2, 0.5, 0.5);
        assertThat(shown.turn(new Aperture(nearer, new Spot(0.5, 0.5)))).isFalse();
    }

    @Test
    void whatIsDroppedIsBlack() {
        Shown shown = Shown.of(white(), Aperture.WHOLE);
        doOnFx(shown::drop);
        assertThat(shown.image().getPixelReader().getArgb(5, 5)).isEqualTo(0xff000000);
    }

    private static int lit(Image image) {
        int lit = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                lit += image.getPixelReader().getArgb(x, y) == 0xffffffff ? 1 : 0;
            }
        }
        return lit;
    }
}
