package org.vigie.ui.quality;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vigie.review.PolicyPack;
import org.vigie.review.Quality.Drawn;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Which decisions to draw, and the way to judging them.
final class SamplingView {
    private final QualityViewModel model;
    private final QualityWords words;
    private final Text text;
    private final ComboBox<Integer> share = new ComboBox<>();
    private final ComboBox<Integer> days = new ComboBox<>();
    private final ComboBox<String> category = new ComboBox<>();
    private final CheckBox differing = new CheckBox();
    private final Button judge = new Button();
    private final Label said = Faces.paragraph("", "small", "muted");
    private final VBox root;

    /// @param judging begins judging what waits
    SamplingView(QualityViewModel model, QualityWords words, Runnable judging) {
        this.model = model;
        this.words = words;
        this.text = words.text();
        choices(share, List.of(10, 20, 50, 100, 250, 1_000), 50, this::share);
        choices(days, List.of(1, 7, 30, 90), 7, this::days);
        choices(category, categories(model.policy()), "", this::category);
        named(share, "quality.share");
        named(days, "quality.days");
        named(category, "quality.category");
        differing.setText(text.get("quality.differing"));
        differing.setAccessibleText(differing.getText());
        Button draw = new Button(text.get("quality.draw"));
        draw.setId("draw");
        draw.setMinWidth(Region.USE_PREF_SIZE);
        draw.setAccessibleText(draw.getText());
        draw.disableProperty().bind(model.busyProperty());
        draw.setOnAction(event -> draw());
        judge.setId("judge");
        judge.getStyleClass().add("accent");
        judge.setMinWidth(Region.USE_PREF_SIZE);
        judge.setOnAction(event -> judging.run());
        said.setId("drawn");
        FlowPane row = new FlowPane(8, 8, share, days, category, differing, draw, judge);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        root =
                new VBox(
                        8,
                        Faces.label(text.get("quality.sampling"), "strong"),
                        Faces.paragraph(text.get("quality.sampling.what"), "small", "muted"),
                        row,
                        said);
        model.waitingProperty().subscribe(waiting -> waiting(waiting.intValue()));
        model.drawnProperty().subscribe(this::drawn);
    }

    Node root() {
        return root;
    }

    private static List<String> categories(PolicyPack policy) {
        return Stream.concat(
                        Stream.of(""), policy.categories().stream().map(PolicyPack.Category::id))
                .toList();
    }

    private <T> void choices(
            ComboBox<T> box, List<T> all, T first, java.util.function.Function<T, String> say) {
        box.getItems().setAll(all);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T each) {
                        return each == null ? "" : say.apply(each);
                    }

                    @Override
                    public T fromString(String typed) {
                        return first;
                    }
                });
        box.setValue(first);
    }

    private void named(ComboBox<?> box, String key) {
        box.setAccessibleText(text.get(key));
        box.setTooltip(Faces.tip(text.get(key)));
    }

    private String share(int permille) {
        return text.get("quality.share.of", Map.of("share", permille / 10));
    }

    private String days(int count) {
        return text.count("quality.days.last", count);
    }

    private String category(String id) {
        return id.isEmpty() ? text.get("quality.category.all") : words.category(id);
    }

    private void draw() {
        model.draw(share.getValue(), days.getValue(), category.getValue(), differing.isSelected());
    }

    private void waiting(int count) {
        judge.setText(text.count("quality.judge", count));
        judge.setAccessibleText(judge.getText());
        judge.setDisable(count == 0);
    }

    private void drawn(@Nullable Drawn brought) {
        said.setText(brought == null ? "" : text.count("quality.drawn", brought.newly()));
    }
}
