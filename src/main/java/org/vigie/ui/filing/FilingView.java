package org.vigie.ui.filing;

import java.net.URL;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.TwoRooms;

/// What is asked for on the left, what was made of it on the right.
public final class FilingView implements AutoCloseable {
    /// In pixels at 100 %: the form, and what a document needs beside it.
    private static final double FORM = 400;

    private static final double DOCUMENT = 420;

    private final FilingViewModel model;
    private final MadeView made;
    private final TwoRooms root;

    public FilingView(FilingViewModel model, Text text) {
        this.model = model;
        this.made = new MadeView(model, text);
        model.form().languageProperty().set(text.locale().getLanguage());
        ScrollPane left = scroll(new FormView(model, text).root(), text.get("filing.title"));
        VBox side = new VBox(left);
        VBox.setVgrow(left, Priority.ALWAYS);
        side.getStyleClass().addAll("panel", "room-left");
        made.root().setMinWidth(0);
        root = new TwoRooms(made.root(), DOCUMENT, side, FORM, TwoRooms.First.FIXED);
        root.getStyleClass().add("filing");
        root.getStylesheets().add(stylesheet());
    }

    private static String stylesheet() {
        URL sheet = FilingView.class.getResource("/org/vigie/css/filing.css");
        return Objects.requireNonNull(sheet).toExternalForm();
    }

    private static ScrollPane scroll(Node content, String name) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "card-scroll");
        scroll.setAccessibleText(name);
        return scroll;
    }

    public Parent root() {
        return root;
    }

    /// Read what was decided lately and move the keyboard to the page.
    public void shown() {
        model.refresh();
        Node first = root.lookup("#filing-" + model.form().kindProperty().get().word());
        if (first != null) {
            first.requestFocus();
        }
    }

    @Override
    public void close() {
        made.close();
    }
}
