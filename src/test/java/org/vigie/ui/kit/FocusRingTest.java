package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.ui.casefile.CaseFileView;

/// What the keyboard reaches is seen; what is merely clicked is not ringed. And a stylesheet that
/// is wrong is noticed.
class FocusRingTest extends UiTest {
    private final List<Control> controls = new ArrayList<>();

    private VBox page() {
        for (String name : List.of("choice", "subject", "segment")) {
            controls.add(toggle(name, false));
            controls.add(toggle(name, true));
        }
        controls.add(button("finder"));
        controls.add(button("door"));
        controls.add(button("accent"));
        VBox page = new VBox(12, new Button("…"));
        page.getChildren().addAll(controls);
        page.getStylesheets().add(CaseFileView.stylesheet());
        page.setStyle("-fx-padding: 20");
        return page;
    }

    private static ToggleButton toggle(String styleClass, boolean selected) {
        ToggleButton toggle = new ToggleButton("…");
        toggle.getStyleClass().add(styleClass);
        toggle.setSelected(selected);
        return toggle;
    }

    private static Button button(String styleClass) {
        Button button = new Button("…");
        button.getStyleClass().add(styleClass);
        return button;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatTheKeyboardReachesIsSeen(Theme theme) {
        show(theme, 300, 640, this::page);
        for (Control control : controls) {
            WritableImage before = snapshot();
            type(KeyCode.TAB);
            settle();
            assertThat(onFx(control::isFocusVisible)).as(control.toString()).isTrue();
            assertThat(changed(before, snapshot(), control))
                    .as(theme + " " + control)
                    .isGreaterThan((int) control.getWidth());
        }
        shot("focus-" + theme.word());
    }

    @Test
    void whatIsMerelyClickedIsNotRinged() {
        show(Theme.DARK, 300, 640, this::page);
        Control choice = controls.get(1);
        clickOn(choice);
        assertThat(onFx(choice::isFocused)).isTrue();
        assertThat(onFx(choice::isFocusVisible)).isFalse();
    }

    @Test
    void aWrongStylesheetIsNoticed() {
        String wrong = "data:text/css,.wrong{-fx-background-color:-vigie-no-such-token;}";
        show(
                Theme.DARK,
                300,
                200,
                () -> {
                    Region region = new Region();
                    region.getStyleClass().add("wrong");
                    VBox page = new VBox(region);
                    page.getStylesheets().add(wrong);
                    return page;
                });
        assertThat(takeStylesheetWarnings())
                .anySatisfy(warning -> assertThat(warning).contains("-fx-background-color"));
    }

    /// Count the pixels on and around a control that differ by more than a shade.
    private static int changed(WritableImage before, WritableImage after, Node node) {
        Bounds box = onFx(() -> node.localToScene(node.getLayoutBounds()));
        PixelReader was = before.getPixelReader();
        PixelReader is = after.getPixelReader();
        int count = 0;
        for (int y = (int) box.getMinY() - 4; y < box.getMaxY() + 4; y++) {
            for (int x = (int) box.getMinX() - 4; x < box.getMaxX() + 4; x++) {
                if (apart(was.getArgb(x, y), is.getArgb(x, y)) > 60) {
                    count++;
                }
            }
        }
        return count;
    }

    private static int apart(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return most;
    }
}
