package org.vigie.ui.filing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vigie.review.Logbook;
import org.vigie.ui.filing.Kind.Field;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Labelled;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Wrapping;

/// Which filing, of what, with what only a person can say.
final class FormView {
    private final FilingViewModel model;
    private final Form form;
    private final Text text;
    private final Map<Field, Node> fields = new EnumMap<>(Field.class);
    private final CheckBox prompts = new CheckBox();
    private final Node language;
    private final VBox root = new VBox(14);

    FormView(FilingViewModel model, Text text) {
        this.model = model;
        this.form = model.form();
        this.text = text;
        for (Field field : Field.values()) {
            fields.put(field, field == Field.CASE ? cases() : field(field));
        }
        prompts.setId("filing-prompts");
        prompts.setWrapText(true);
        prompts.selectedProperty().bindBidirectional(form.promptsProperty());
        language = languages();
        VBox asked = new VBox(10);
        asked.getChildren().addAll(fields.values());
        asked.getChildren().addAll(prompts, language);
        root.getStyleClass().add("filing-form");
        root.getChildren()
                .addAll(
                        Faces.paragraph(text.get("filing.title"), "card-title"),
                        Faces.paragraph(text.get("filing.never"), "small", "muted"),
                        kinds(),
                        asked,
                        prepare());
        form.kindProperty().subscribe(this::ask);
    }

    Node root() {
        return root;
    }

    private Node kinds() {
        ToggleGroup group = new ToggleGroup();
        VBox all = new VBox(4);
        for (Kind kind : Kind.values()) {
            Label name = Faces.paragraph(text.get("filing.kind." + kind.word()), "strong");
            Label what =
                    Faces.paragraph(
                            text.get("filing.kind." + kind.word() + ".what"), "small", "muted");
            ToggleButton button = Wrapping.toggle(new VBox(2, name, what));
            button.setId("filing-" + kind.word());
            button.getStyleClass().add("filing-kind");
            button.setAccessibleText(name.getText() + ". " + what.getText());
            button.setToggleGroup(group);
            form.kindProperty().subscribe(now -> button.setSelected(now == kind));
            button.setOnAction(event -> {
                button.setSelected(true);
                form.kindProperty().set(kind);
            });
            all.getChildren().add(button);
        }
        return all;
    }

    private String name(Field field) {
        return text.get("filing.field." + field.word());
    }

    private Node field(Field field) {
        TextField typed = new TextField();
        typed.setId("filing-" + field.word());
        typed.textProperty().bindBidirectional(form.value(field));
        return Labelled.field(name(field), typed, typed);
    }

    /// A case is typed, or chosen among those decided last.
    private Node cases() {
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId("filing-case");
        box.getEditor().textProperty().bindBidirectional(form.value(Field.CASE));
        model.recent()
                .addListener(
                        (ListChangeListener<Logbook.Line>)
                                change -> {
                                    String typed = form.value(Field.CASE).get();
                                    box.getItems().setAll(ids());
                                    box.getEditor().setText(typed);
                                });
        box.getItems().setAll(ids());
        box.setAccessibleText(name(Field.CASE));
        return Labelled.field(name(Field.CASE), box.getEditor(), box);
    }

    private List<String> ids() {
        return model.recent().stream().map(Logbook.Line::generationId).distinct().toList();
    }

    private Node languages() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(14);
        for (String code : List.of("fr", "en")) {
            RadioButton button = new RadioButton(text.get("filing.language." + code));
            button.setId("filing-language-" + code);
            button.setAccessibleText(button.getText());
            button.setToggleGroup(group);
            button.setOnAction(event -> form.languageProperty().set(code));
            form.languageProperty().subscribe(now -> button.setSelected(now.equals(code)));
            row.getChildren().add(button);
        }
        return new VBox(3, Faces.label(text.get("filing.language"), "small", "muted"), row);
    }

    private Node prepare() {
        Button prepare = new Button(text.get("filing.prepare"));
        prepare.setId("filing-prepare");
        prepare.getStyleClass().add("accent");
        prepare.setAccessibleText(prepare.getText());
        prepare.disableProperty().bind(form.incomplete().or(model.busyProperty()));
        prepare.setOnAction(event -> model.prepare());
        return prepare;
    }

    private void ask(Kind kind) {
        fields.forEach((field, node) -> Faces.shown(node, kind.fields().contains(field)));
        Faces.shown(prompts, kind.prompts());
        Faces.shown(language, kind.language());
        prompts.setText(text.get("filing.prompts." + (kind == Kind.TIP ? "tip" : "report")));
        prompts.setAccessibleText(prompts.getText());
    }
}
