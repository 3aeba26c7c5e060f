package org.vigie.ui.decision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.DeskRules.Template;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.FittingLabel;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;

/// The decisions in ready words of the policy: arrows or a digit choose one, Enter takes it into
/// the decision bar, where nothing is recorded yet.
public final class TemplatesView {
    private static final int DIGITS = 9;

    private final DecisionViewModel decision;
    private final Sheets sheets;
    private final Text text;
    private final List<Template> templates;
    private final ListView<Template> list = new ListView<>();
    private final VBox sheet = new VBox(10);

    public TemplatesView(DecisionViewModel decision, Sheets sheets, Text text) {
        this.decision = decision;
        this.sheets = sheets;
        this.text = text;
        this.templates = decision.policy().desk().templates();
        list.setId("templates");
        list.getStyleClass().addAll("palette-list", "four-lines");
        list.getItems().setAll(templates);
        int rows = Math.clamp(templates.size(), 1, 6);
        list.prefHeightProperty().bind(list.fixedCellSizeProperty().multiply(rows).add(2));
        list.setAccessibleText(Command.TEMPLATES.label(text));
        list.setCellFactory(view -> new Row());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sheet.setId("templates-sheet");
        sheet.getChildren()
                .addAll(
                        Faces.label(Command.TEMPLATES.label(text), "title"),
                        Faces.paragraph(text.get("template.help"), "small", "muted"),
                        list);
    }

    /// Bind the command, possible while the open case can be decided and there are templates.
    public void bind(Commands commands) {
        commands.bind(
                Command.TEMPLATES,
                this::open,
                decision.obstacleProperty()
                        .map(obstacle ->
                                !templates.isEmpty()
                                        && obstacle != Obstacle.NO_CASE
                                        && obstacle != Obstacle.STANDING));
    }

    private void open() {
        list.getSelectionModel().selectFirst();
        sheets.open(sheet, list, Sheets.Place.OVER);
    }

    private void key(KeyEvent event) {
        int digit = digit(event);
        if (event.getCode() == KeyCode.ENTER) {
            take(list.getSelectionModel().getSelectedItem());
        } else if (digit > 0 && digit <= templates.size()) {
            take(templates.get(digit - 1));
        } else {
            return;
        }
        event.consume();
    }

    /// On a French keyboard the row of digits gives them with Shift; the key is the same.
    private static int digit(KeyEvent event) {
        String name = event.getCode().getName();
        return event.getCode().isDigitKey() && !name.isEmpty()
                ? Character.digit(name.charAt(name.length() - 1), 10)
                : 0;
    }

    private void take(@Nullable Template template) {
        if (template != null) {
            sheets.close();
            decision.take(template, text.locale().getLanguage());
        }
    }

    private String named(Map<String, String> names, String id) {
        return names.getOrDefault(text.locale().getLanguage(), id);
    }

    private String verdict(Template template) {
        String category =
                decision.policy()
                        .category(template.categoryId())
                        .map(known -> named(known.names(), known.id()))
                        .orElse(template.categoryId());
        String actions =
                decision.policy().actions().stream()
                        .filter(action -> template.actionIds().contains(action.id()))
                        .map(action -> named(action.names(), action.id()))
                        .collect(Collectors.joining(" · "));
        return category + " · " + actions;
    }

    private final class Row extends ListCell<Template> {
        private final Label digit = Faces.keycap("");
        private final Label name = Faces.label("", "strong");
        private final FittingLabel verdict = new FittingLabel("small", "muted");
        private final Label reason = Faces.label("", "small");

        private final HBox face = new HBox(12);

        Row() {
            reason.setWrapText(true);
            VBox words = new VBox(2, name, verdict, reason);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            digit.setMinWidth(USE_PREF_SIZE);
            Faces.explained(this, () -> getItem() == null ? "" : getAccessibleText());
            face.setAlignment(Pos.CENTER_LEFT);
            face.getChildren().addAll(digit, words);
            setPrefWidth(0);
            setOnMouseClicked(event -> take(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Template template, boolean empty) {
            super.updateItem(template, empty);
            if (empty || template == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            int place = getIndex() + 1;
            digit.setText("" + place);
            digit.setVisible(place <= DIGITS);
            name.setText(named(template.names(), template.id()));
            String settles = verdict(template);
            verdict.say(List.of(settles.split(" · ")));
            reason.setText(named(template.reasons(), ""));
            setAccessibleText(name.getText() + ", " + settles + ", " + reason.getText());
            setGraphic(face);
        }
    }
}
