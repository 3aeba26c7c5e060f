package org.vigie.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// Windows are put back among made-up screens.
class PlacementTest {
    private static final Rectangle2D DESK = new Rectangle2D(0, 28, 1920, 1052);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 2560, 1440);
    private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

    private static Placement at(double x, double y, double width, double height) {
        return new Placement(x, y, width, height, false);
    }

    private static Placement on(Placement kept, Rectangle2D... screens) {
        return kept.on(List.of(screens), 1100, 700).orElse(Placement.NONE);
    }

    @Test
    void aWindowStandsWhereItStood() {
        Placement second = at(2000, 100, 1440, 900);
        assertThat(on(second, DESK, RIGHT)).isEqualTo(second);
        Placement left = at(-1200, 40, 1150, 800);
        assertThat(on(left, DESK, LEFT)).isEqualTo(left);
        Placement whole = new Placement(2000, 100, 1440, 900, true);
        assertThat(on(whole, DESK, RIGHT)).isEqualTo(whole);
    }

    @Test
    void aWindowOfAScreenThatIsGoneIsNotPutBack() {
        assertThat(on(at(2000, 100, 1440, 900), DESK)).isEqualTo(Placement.NONE);
        assertThat(on(at(-1200, 40, 1150, 800), DESK, RIGHT)).isEqualTo(Placement.NONE);
        assertThat(on(new Placement(2000, 100, 1440, 900, true), DESK)).isEqualTo(Placement.NONE);
        assertThat(on(at(10, 10, 1440, 900))).isEqualTo(Placement.NONE);
    }

    @Test
    void aCornerInSightIsNotEnough() {
        assertThat(on(at(1880, 1000, 1440, 900), DESK)).isEqualTo(Placement.NONE);
        assertThat(on(at(1800, 900, 1440, 900), DESK)).isEqualTo(at(480, 180, 1440, 900));
    }

    @Test
    void allOfTheWindowIsBroughtIntoSight() {
        assertThat(on(at(300, -500, 1440, 900), DESK)).isEqualTo(at(300, 28, 1440, 900));
        assertThat(on(at(1700, 50, 1440, 900), DESK, RIGHT)).isEqualTo(at(1920, 50, 1440, 900));
        assertThat(on(at(100, 100, 3000, 2000), DESK)).isEqualTo(at(0, 28, 1920, 1052));
        assertThat(on(at(100, 100, 500, 300), DESK)).isEqualTo(at(100, 100, 1100, 700));
        Rectangle2D small = new Rectangle2D(0, 0, 1024, 600);
        assertThat(on(at(0, 0, 500, 300), small)).isEqualTo(at(0, 0, 1024, 600));
    }

    @Test
    void whatIsNoPlaceIsNotPutAnywhere() {
        assertThat(on(Placement.NONE, DESK)).isEqualTo(Placement.NONE);
        assertThat(on(at(Double.NaN, 0, 1440, 900), DESK)).isEqualTo(Placement.NONE);
        assertThat(on(at(0, 0, Double.POSITIVE_INFINITY, 900), DESK)).isEqualTo(Placement.NONE);
        assertThat(on(at(0, 0, -1440, 900), DESK)).isEqualTo(Placement.NONE);
        assertThat(on(at(1e300, 1e300, 1440, 900), DESK)).isEqualTo(Placement.NONE);
    }

    @Test
    void theUsualPlaceIsTheMiddleOfWhatIsThere() {
        assertThat(Placement.amid(DESK, 1440, 900)).isEqualTo(at(240, 104, 1440, 900));
        assertThat(Placement.amid(LEFT, 1440, 900)).isEqualTo(at(-1280, 62, 1280, 900));
    }

    @Test
    void noRoomTakesTheCaseAway() {
        assertThat(new Shares(0.9, 0.01)).isEqualTo(new Shares(0.33, 0.15));
        assertThat(new Shares(Double.NaN, Double.NEGATIVE_INFINITY)).isEqualTo(Shares.STANDARD);
    }
}
