package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.shell.Placement;

/// A real window on the headless screen, 1000 × 1000.
class StagePlaceTest extends UiTest {
    private StagePlace open(Placement kept) {
        StagePlace place = onFx(() -> new StagePlace(stage()));
        doOnFx(() -> {
            place.restore(kept);
            stage().setScene(new Scene(new Pane()));
            stage().show();
            place.follow();
        });
        settle();
        return place;
    }

    @Test
    void aWindowOfAnotherDayIsOnThisScreen() {
        StagePlace place = open(new Placement(5000, 5000, 1200, 800, true));
        assertThat(stage().isMaximized()).isFalse();
        assertThat(place.last()).isEqualTo(new Placement(0, 50, 1000, 900, false));
    }

    @Test
    void aMovedWindowIsFollowedAndAMaximisedOneKeepsItsPlace() {
        StagePlace place = open(new Placement(0, 100, 1000, 750, false));
        assertThat(place.last()).isEqualTo(new Placement(0, 100, 1000, 750, false));
        doOnFx(() -> stage().setY(150));
        settle();
        doOnFx(() -> stage().setMaximized(true));
        settle();
        settle();
        assertThat(place.last()).isEqualTo(new Placement(0, 150, 1000, 750, true));
        doOnFx(place::stop);
    }
}
