package org.vigie.ui.setup;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;

/// The first screens: demo or workstation, the workstation's form, unlocking. Another language
/// builds them anew; what was typed stays.
public final class SetupView implements AutoCloseable {
    private final SetupViewModel model;
    private final StackPane root = new StackPane();
    private final Subscription subscription;

    public SetupView(SetupViewModel model) {
        this.model = model;
        root.getStyleClass().addAll("shell", "setup");
        subscription =
                Subscription.combine(
                        model.stepProperty().subscribe(step -> build()),
                        model.languageProperty().subscribe(() -> build()));
    }

    public Parent root() {
        return root;
    }

    /// Return the window's scene, dressed.
    public Scene scene(Theme theme, double width, double height) {
        Scene scene = new Scene(root, width, height);
        theme.dress(scene);
        return scene;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void build() {
        Text text = new Text(model.languageProperty().get());
        Region page =
                switch (model.stepProperty().get()) {
                    case CHOICE -> new ChoicePage(model, text).root();
                    case WORKSTATION -> new WorkstationPage(model, text).root();
                    case UNLOCK -> new UnlockPage(model, text).root();
                };
        VBox column = new VBox(14, header(text), page, trouble(text));
        column.getStyleClass().add("setup-column");
        column.setMaxHeight(Region.USE_PREF_SIZE);
        root.getChildren().setAll(column);
    }

    private Node header(Text text) {
        Region mark = new Region();
        mark.getStyleClass().add("vigie-mark");
        Button language = new Button(text.get("setup.other-language"));
        language.setId("language");
        language.getStyleClass().add("flat");
        language.setAccessibleText(text.get("setup.other-language"));
        language.setOnAction(event -> otherLanguage());
        HBox header =
                new HBox(
                        8,
                        mark,
                        Faces.label(text.get("app.name"), "title"),
                        Faces.spring(),
                        language);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void otherLanguage() {
        boolean french = "fr".equals(model.languageProperty().get().getLanguage());
        model.languageProperty().set(french ? Locale.ENGLISH : Locale.FRENCH);
    }

    private Node trouble(Text text) {
        Label words = Faces.paragraph("", "setup-fault");
        words.setId("fault");
        words.visibleProperty().bind(model.faultProperty().isNotNull());
        words.managedProperty().bind(words.visibleProperty());
        words.textProperty().bind(model.faultProperty().map(fault -> sentence(text, fault)));
        return words;
    }

    private static @Nullable String sentence(Text text, @Nullable Fault fault) {
        return fault == null ? null : text.of(fault);
    }
}
