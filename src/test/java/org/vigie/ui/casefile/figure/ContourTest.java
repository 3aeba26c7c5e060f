package org.vigie.ui.casefile.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.ui.casefile.figure.Contour.Line;
import org.vigie.ui.kit.Spread;

class ContourTest {

    @Test
    void aDiscIsSurroundedOnce() {
        int edge = 64;
        byte[] field = new byte[edge * edge];
        for (int i = 0; i < field.length; i++) {
            double away = Math.hypot(i % edge - 31.5, i / edge - 31.5);
            field[i] = (byte) Math.clamp(Math.round(255 - 8 * away), 0, 255);
        }
        List<Line> lines = Contour.of(field, edge, edge, 127);
        double length = 0;
        for (Line line : lines) {
            assertThat(Math.hypot(line.x1() - 0.5, line.y1() - 0.5)).isCloseTo(0.25, within(0.01));
            length += Math.hypot(line.x2() - line.x1(), line.y2() - line.y1());
        }
        assertThat(length).isCloseTo(2 * Math.PI * 0.25, within(0.02));
    }

    @Test
    void nothingAndEverythingHaveNoContour() {
        byte[] all = new byte[64];
        java.util.Arrays.fill(all, (byte) 255);
        assertThat(Contour.of(all, 8, 8, 51)).isEmpty();
        assertThat(Contour.of(new byte[64], 8, 8, 51)).isEmpty();
    }

    @Test
    void whatReachesTheBorderStaysOpenThere() {
        byte[] left = {(byte) 255, 0, 0, (byte) 255, 0, 0, (byte) 255, 0, 0};
        List<Line> lines = Contour.of(left, 3, 3, 128);
        assertThat(lines).hasSize(2).allMatch(line -> line.x1() > 0.3 && line.x1() < 0.4);
    }

    @Test
    void saddlesAreCutIntoTwoPieces() {
        byte[] saddle = {(byte) 255, 0, 0, (byte) 255};
        assertThat(Contour.of(saddle, 2, 2, 128)).hasSize(2);
        byte[] other = {0, (byte) 255, (byte) 255, 0};
        assertThat(Contour.of(other, 2, 2, 128)).hasSize(2);
    }

    /// What the smoothing leaves of one cell that changed as a whole still has an outline.
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 15, 117, 255})
    void aLoneCellIsNeverSmoothedAway(int cell) {
        byte[] cells = new byte[256];
        cells[cell] = (byte) 255;
        byte[] field = Spread.over(cells, 16, 16, 1, 96, 96);
        assertThat(Contour.of(field, 96, 96, 51)).isNotEmpty();
    }
}
