package org.vigie.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.ui.casefile.StagedCases;
import org.vigie.ui.casefile.StagedDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

/// Looking at no more than a part of a picture, in the real window. The renditions are of a colour
/// nothing else has.
class LookFlowTest extends UiTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private Bench bench;

    @BeforeEach
    void openACase() {
        bench = new Bench(Locale.FRENCH, background, DrawnPolicy.pack());
        showScene(() -> bench.scene(Theme.DARK, 1000, 900));
        doOnFx(() -> bench.caseFile.show(StagedCases.FULL));
        await("open", () -> bench.caseFile.fileProperty().get() != null);
    }

    @AfterEach
    void stop() {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        background.close();
    }

    /// Return how many pixels of the frame are the canary's, as the scene paints it.
    private int canary() {
        WritableImage frame = snapshot();
        PixelReader pixels = frame.getPixelReader();
        int found = 0;
        for (int y = 0; y < frame.getHeight(); y++) {
            for (int x = 0; x < frame.getWidth(); x++) {
                found += pixels.getArgb(x, y) == StagedDesk.CANARY ? 1 : 0;
            }
        }
        return found;
    }

    private Bounds picture() {
        return onFx(() -> {
            Node picture = lookup("#pane-output .veiled-pane").query();
            return picture.localToScreen(picture.getBoundsInLocal());
        });
    }

    private int hold() {
        press(KeyCode.SPACE);
        await("revealed", () -> canary() > 0);
        return canary();
    }

    private StagedDesk.Ended letGo(int count) {
        release(KeyCode.SPACE);
        await("recorded", () -> bench.desk.ended().size() == count);
        assertThat(canary()).isZero();
        return bench.desk.ended().getLast();
    }

    @Test
    void underTheSpotlightThereIsOnlyADiscAndTheArrowsMoveIt() {
        int all = hold();
        assertThat(letGo(1).areaPermille()).isEqualTo(1_000);
        push(KeyCode.S);
        int disc = hold();
        assertThat(disc).isLessThan(all / 8);
        shot("case-fr-dark-spotlight");
        for (int i = 0; i < 8; i++) {
            push(KeyCode.LEFT);
        }
        assertThat(canary()).isBetween(disc / 2, disc * 3 / 2);
        int seen = letGo(2).areaPermille();
        assertThat(seen).isBetween(100, 350);
        assertThat(bench.caseFile.focusedProperty().get().name()).isEqualTo("OUTPUT");
        push(KeyCode.S);
        hold();
        assertThat(letGo(3).areaPermille()).isEqualTo(1_000);
    }

    @Test
    void theDiscIsWhereThePointerIsAndThePointerAloneShowsNothing() {
        Bounds picture = picture();
        push(KeyCode.S);
        for (int i = 0; i < 6; i++) {
            moveTo(picture.getMinX() + i * picture.getWidth() / 6, picture.getCenterY());
            assertThat(canary()).isZero();
        }
        assertThat(bench.desk.renditions()).isEmpty();
        moveTo(picture.getCenterX() - picture.getWidth() / 6, picture.getCenterY());
        hold();
        int left = middle();
        moveTo(picture.getCenterX() + picture.getWidth() / 6, picture.getCenterY());
        settle();
        assertThat(middle() - left).isGreaterThan((int) (picture.getWidth() / 5));
        assertThat(letGo(1).areaPermille()).isBetween(60, 500);
    }

    /// Return the mean column of the canary's pixels.
    private int middle() {
        WritableImage frame = snapshot();
        PixelReader pixels = frame.getPixelReader();
        long sum = 0;
        int found = 1;
        for (int y = 0; y < frame.getHeight(); y += 3) {
            for (int x = 0; x < frame.getWidth(); x++) {
                if (pixels.getArgb(x, y) == StagedDesk.CANARY) {
                    sum += x;
                    found++;
                }
            }
        }
        return (int) (sum / found);
    }

    @Test
    void enlargedItKeepsItsRungAndOnlyTheFrameCounts() {
        push(KeyCode.Q);
        write("+");
        write("+");
        assertThat(canary()).isZero();
        assertThat(bench.desk.renditions()).isEmpty();
        shot("case-fr-dark-veil-enlarged");
        hold();
        assertThat(letGo(1).areaPermille()).isBetween(250, 256);
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        push(KeyCode.Z);
        hold();
        assertThat(letGo(2).areaPermille()).isEqualTo(1_000);
    }

    @Test
    void afterEscapeNotOnePixelIsLeftWhenItReturns() {
        hold();
        boolean left =
                onFx(() -> {
                    Event.fireEvent(
                            stage().getScene().getRoot(),
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ESCAPE,
                                    false,
                                    false,
                                    false,
                                    false));
                    return lookup(ImageView.class::isInstance).queryAllAs(ImageView.class).stream()
                            .anyMatch(view -> view.getImage() != null && holdsCanary(view));
                });
        assertThat(left).isFalse();
        letGo(1);
    }

    private static boolean holdsCanary(ImageView view) {
        PixelReader pixels = view.getImage().getPixelReader();
        return pixels.getArgb(0, 0) == StagedDesk.CANARY;
    }

    @Test
    void theHandOnTheLadderLeadsTheDisc() {
        push(KeyCode.S);
        Bounds picture = picture();
        Node grey = lookup("#pane-output #rung-grey").query();
        moveTo(grey).press(MouseButton.PRIMARY);
        await("revealed", () -> canary() > 0);
        drag(picture.getCenterX() - picture.getWidth() / 6, picture.getCenterY());
        settle();
        int left = middle();
        drag(picture.getCenterX() + picture.getWidth() / 6, picture.getCenterY());
        settle();
        assertThat(middle() - left).isGreaterThan((int) (picture.getWidth() / 5));
        release(MouseButton.PRIMARY);
        await("recorded", () -> bench.desk.ended().size() == 1);
        assertThat(canary()).isZero();
    }

    private void drag(double x, double y) {
        moveTo(x, y);
    }
}
