package org.vigie.ui.queue;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.review.QueueFilter;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;

/// The views to choose from: all cases, those that come with Vigie, those somebody saved.
final class ViewsSheet {
    private final Narrowing narrowing;
    private final FacetWords words;
    private final Sheets sheets;
    private final Text text;

    ViewsSheet(Narrowing narrowing, FacetWords words, Sheets sheets, Text text) {
        this.narrowing = narrowing;
        this.words = words;
        this.sheets = sheets;
        this.text = text;
    }

    void open() {
        VBox views = new VBox(4);
        Button all = view(text.get("queue.view.all"), QueueFilter.ALL);
        views.getChildren().add(all);
        words.builtIn().forEach(v -> views.getChildren().add(view(v.name(), v.filter())));
        List<SavedViews.View> saved = narrowing.viewsProperty().get();
        if (!saved.isEmpty()) {
            views.getChildren().add(Faces.label(text.get("queue.view.saved"), "small", "muted"));
            saved.forEach(v -> views.getChildren().add(saved(v)));
        }
        VBox sheet =
                new VBox(
                        12,
                        Faces.label(text.get("queue.view.title"), "title"),
                        views,
                        Faces.paragraph(text.get("queue.view.how"), "small", "muted"));
        sheet.setId("views-sheet");
        sheets.open(sheet, all, Sheets.Place.OVER);
    }

    private Button view(String name, QueueFilter filter) {
        Button button = new Button(name);
        button.getStyleClass().add("queue-view");
        button.setAccessibleText(name);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.setMinHeight(Button.USE_PREF_SIZE);
        button.setAlignment(Pos.CENTER_LEFT);
        if (filter.equals(narrowing.filterProperty().get())) {
            button.setGraphic(Faces.icon(Feather.CHECK));
        }
        button.setOnAction(event -> {
            sheets.close();
            narrowing.show(filter);
        });
        return button;
    }

    private Node saved(SavedViews.View view) {
        Button show = view(view.name(), view.filter());
        HBox.setHgrow(show, Priority.ALWAYS);
        Button forget = new Button("", Faces.icon(Feather.TRASH_2));
        String says = text.get("queue.view.forget", Map.of("view", view.name()));
        forget.setAccessibleText(says);
        forget.setTooltip(Faces.tip(says));
        forget.setOnAction(event -> {
            narrowing.forget(view.name());
            sheets.close();
        });
        return new HBox(6, show, forget);
    }
}
