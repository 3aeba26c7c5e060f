package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.imaging.Picture;
import org.vigie.review.FaultException;
import org.vigie.review.Veil;

class VeilerTest {
    private static Accelerators accelerators;
    private static Veiler veiler;

    @BeforeAll
    static void start() {
        accelerators = Pictures.accelerators();
        veiler = new Veiler(accelerators);
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1600,1000,16,16,10",
        "1000,1600,16,10,16",
        "640,640,8,8,8",
        "640,480,32,32,24",
        "1,10000,16,1,16",
        "10000,1,32,32,1",
        "1,1,16,16,16",
        "5,3,8,8,5",
    })
    void keepsTheAspect(int width, int height, int cells, int columns, int rows)
            throws FaultException {
        Veil veil = veiler.veil(Pictures.flat(width, height, 0x336699), cells, true).value();
        assertThat(veil.columns()).isEqualTo(columns);
        assertThat(veil.rows()).isEqualTo(rows);
        assertThat(veil.rgb()).containsSubsequence(new byte[] {0x33, 0x66, (byte) 0x99});
        for (int i = 0; i < veil.rgb().length; i += 3) {
            assertThat(veil.rgb()[i]).isEqualTo((byte) 0x33);
            assertThat(veil.rgb()[i + 2]).isEqualTo((byte) 0x99);
        }
    }

    @Test
    void greyVeilHasNoColour() throws FaultException {
        Veil veil = veiler.veil(Pictures.flat(300, 200, 0xff0000), 16, false).value();
        for (byte value : veil.rgb()) {
            assertThat(value).isEqualTo((byte) 76);
        }
    }

    @Test
    void leftStaysLeftAndTopStaysTop() throws FaultException {
        Picture picture =
                Pictures.of(320, 160, (x, y) -> x < 160 ? 0xff0000 : y < 80 ? 0x00ff00 : 0x0000ff);
        Veil veil = veiler.veil(picture, 16, true).value();
        assertThat(veil.rgb()[0] & 0xff).isGreaterThan(250);
        assertThat(veil.rgb()[15 * 3 + 1] & 0xff).isGreaterThan(250);
        assertThat(veil.rgb()[(7 * 16 + 15) * 3 + 2] & 0xff).isGreaterThan(250);
    }

    @Test
    void hidesDetailFinerThanACell() throws FaultException {
        Picture stripes = Pictures.of(1600, 1000, (x, y) -> x / 10 % 2 == 0 ? 0 : 0xffffff);
        Veil veil = veiler.veil(stripes, 16, false).value();
        for (byte value : veil.rgb()) {
            assertThat(value & 0xff).isBetween(126, 129);
        }
    }

    @Test
    void refusesAnUnknownNumberOfCells() {
        assertThatThrownBy(() -> veiler.veil(Pictures.flat(10, 10, 0), 12, true))
                .hasMessageContaining("model-missing");
    }

    @Test
    void givesEveryoneTheirOwnVeil() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            int colour = i * 4;
            int size = 40 + i * 7;
            work.add(() -> {
                Picture picture = Pictures.flat(size, 40, colour);
                byte[] rgb = veiler.veil(picture, 8, true).value().rgb();
                return (rgb[2] & 0xff) == colour && (rgb[rgb.length - 1] & 0xff) == colour;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> right : pool.invokeAll(work)) {
                assertThat(right.get()).isTrue();
            }
        }
    }
}
