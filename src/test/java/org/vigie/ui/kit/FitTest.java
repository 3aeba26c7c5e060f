package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words that have not the room they need are found, each way there is; words that have it are left
/// alone.
class FitTest extends UiTest {
    private static final String WORDS = "Retouche sexualisée d’une photo";

    /// A page with one fault in it.
    record Page(String fault, Supplier<Parent> maker) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Page> faults() {
        return Stream.of(
                new Page("cut short", () -> new HBox(sized(label(), 60, 20))),
                new Page("cut short", () -> new HBox(sized(wrapped(), 60, 22))),
                new Page("cut short", () -> new HBox(sized(new Button(WORDS), 60, 30))),
                new Page("squeezed", () -> new HBox(sized(label(), 300, 8))),
                new Page("cut off", () -> new Pane(placed(new Button(WORDS), 300, 0))),
                new Page("cut off", () -> new Pane(placed(label(), 0, 190))),
                new Page("cut off", FitTest::clipped),
                new Page("cut off", FitTest::unscrollable),
                new Page("cut off", () -> new HBox(asking(60))),
                new Page("scrolls across", () -> new ScrollPane(sized(label(), 900, 20))),
                new Page("shortened", () -> new HBox(new Label("Retouche sexua…"))),
                new Page(
                        "over “" + WORDS + "”",
                        () -> new Pane(label(), placed(new VBox(label()), 40, 6))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isFound(Page page) {
        show(Theme.DARK, 400, 200, () -> filling(page.maker().get()));
        assertThat(walk(Map.of()))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith(page.fault() + ": "))
                .anySatisfy(fault -> assertThat(fault).contains(".here"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isExcusedByName(Page page) {
        show(Theme.DARK, 400, 200, () -> filling(page.maker().get()));
        assertThat(walk(Map.of(".here", "told elsewhere"))).isEmpty();
        assertThat(walk(Map.of(".there", "told elsewhere"))).isNotEmpty();
    }

    @Test
    void whatHasRoomIsLeftAlone() {
        show(
                Theme.DARK,
                400,
                200,
                () ->
                        filling(
                                new VBox(
                                        label(),
                                        wrapped(),
                                        new Button(WORDS),
                                        asking(300),
                                        new Label(
                                                new Text(java.util.Locale.FRENCH)
                                                        .get("decision.more")),
                                        new ScrollPane(
                                                new VBox(label(), sized(label(), 300, 400))))));
        assertThat(walk(Map.of())).isEmpty();
    }

    private List<String> walk(Map<String, String> excuses) {
        return onFx(() -> FitWalk.of(stage().getScene().getRoot(), excuses).faults());
    }

    /// A root takes the size of the window, whatever is in it.
    private static Parent filling(Parent page) {
        page.getStyleClass().add("here");
        return new VBox(page);
    }

    private static Label label() {
        return new Label(WORDS);
    }

    private static Label wrapped() {
        Label label = label();
        label.setWrapText(true);
        return label;
    }

    private static TextField asking(double width) {
        TextField field = new TextField();
        field.setPromptText(WORDS);
        return sized(field, width, 30);
    }

    /// The edge of what does not scroll.
    private static Parent clipped() {
        VBox box = new VBox(label());
        box.setClip(new Rectangle(60, 30));
        return box;
    }

    private static Parent unscrollable() {
        ScrollPane pane = new ScrollPane(sized(label(), 900, 20));
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return sized(pane, 100, 60);
    }

    private static <N extends Region> N sized(N node, double width, double height) {
        node.setMinSize(width, height);
        node.setMaxSize(width, height);
        return node;
    }

    private static <N extends Node> N placed(N node, double x, double y) {
        node.relocate(x, y);
        return node;
    }
}
