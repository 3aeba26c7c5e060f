package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.FaultException;
import org.vigie.review.Rendition;
import org.vigie.review.Rung;

class LineDrawingTest {
    private static final int PAPER = 224;
    private static Accelerators accelerators;
    private static LineDrawing drawing;

    @BeforeAll
    static void start() {
        accelerators = Pictures.accelerators();
        drawing = new LineDrawing(accelerators);
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    @ParameterizedTest
    @CsvSource({"1600,1200,420,315", "5,3,5,3", "1,1,1,1", "1,10000,1,420", "10000,1,420,1"})
    void keepsTheAspectAndEnlargesNothing(int width, int height, int w, int h)
            throws FaultException {
        Rendition drawn = drawing.draw(Pictures.flat(width, height, 0xc08060));
        assertThat(drawn.rung()).isEqualTo(Rung.DRAWING);
        assertThat(drawn.width()).isEqualTo(w);
        assertThat(drawn.height()).isEqualTo(h);
    }

    /// Every flat surface is paper, whatever its colour: no tone of skin comes through.
    @ParameterizedTest
    @CsvSource({"0", "0x3a312a", "0x825c43", "0xf6ede4", "0xffffff"})
    void showsSurfacesAsPaper(String colour) throws FaultException {
        Rendition drawn = drawing.draw(Pictures.flat(60, 50, Integer.decode(colour)));
        for (byte value : drawn.rgb()) {
            assertThat(value & 0xff).isEqualTo(PAPER);
        }
    }

    @Test
    void drawsALineOnTheDarkSideOfAnEdge() throws FaultException {
        Rendition drawn =
                drawing.draw(Pictures.of(200, 100, (x, y) -> x < 100 ? 0x404040 : 0xe0e0e0));
        int row = 50 * 200;
        assertThat(drawn.rgb()[(row + 98) * 3] & 0xff).isLessThan(20);
        assertThat(drawn.rgb()[(row + 20) * 3] & 0xff).isEqualTo(PAPER);
        assertThat(drawn.rgb()[(row + 180) * 3] & 0xff).isEqualTo(PAPER);
    }

    /// Grain has no direction: where a plain difference of Gaussians leaves dark specks (down to 94
    /// on this very picture) nothing is drawn.
    @Test
    void grainIsNotDrawn() throws FaultException {
        Random random = new Random(5);
        Rendition drawn =
                drawing.draw(
                        Pictures.of(
                                200, 150, (x, y) -> (128 + random.nextInt(33) - 16) * 0x010101));
        for (byte value : drawn.rgb()) {
            assertThat(value & 0xff).isGreaterThan(150);
        }
    }

    /// All directions are drawn alike, also those between the six lines of the bank.
    @Test
    void aLineIsDrawnWhicheverWayItRuns() throws FaultException {
        for (int degrees = 0; degrees < 180; degrees += 15) {
            double x = Math.cos(Math.toRadians(degrees));
            double y = Math.sin(Math.toRadians(degrees));
            Rendition drawn =
                    drawing.draw(
                            Pictures.of(
                                    121,
                                    121,
                                    (h, v) ->
                                            Math.abs((v - 60) * x - (h - 60) * y) < 1.5
                                                    ? 0x505050
                                                    : 0xb0b0b0));
            for (int away = -40; away <= 40; away += 4) {
                int at = (int) Math.round(60 + away * y) * 121 + (int) Math.round(60 + away * x);
                assertThat(drawn.rgb()[at * 3] & 0xff).as("%d°", degrees).isLessThan(60);
            }
        }
    }
}
