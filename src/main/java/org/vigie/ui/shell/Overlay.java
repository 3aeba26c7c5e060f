package org.vigie.ui.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Keys;
import org.vigie.ui.kit.Sheets;

/// A sheet over the window, closed by Esc or a click beside it. While it is open the desk's keys
/// rest; when it closes the keyboard goes back to where it was.
final class Overlay implements Sheets.Host {
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final Keys keys;
    private final StackPane root = new StackPane();
    private @Nullable Node before;

    Overlay(Keys keys) {
        this.keys = keys;
        root.getStyleClass().add("overlay");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.setOnMousePressed(event -> {
            if (event.getTarget() == root) {
                close();
            }
        });
        Faces.shown(root, false);
    }

    StackPane root() {
        return root;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    /// Show a sheet that may take all the height there is.
    void openTall(Region sheet, Node focus) {
        open(sheet, focus);
        sheet.setMaxHeight(Double.MAX_VALUE);
    }

    /// Show a sheet over the dimmed window and give `focus` the keyboard.
    void open(Region sheet, Node focus) {
        open(sheet, focus, Sheets.Place.OVER);
    }

    @Override
    public void open(Region sheet, Node focus, Sheets.Place place) {
        boolean low = place == Sheets.Place.LOW;
        root.pseudoClassStateChanged(LOW, low);
        root.setAlignment(low ? Pos.BOTTOM_RIGHT : Pos.TOP_CENTER);
        if (!isOpen()) {
            before = root.getScene().getFocusOwner();
        }
        sheet.getStyleClass().add("sheet-card");
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        root.getChildren().setAll(sheet);
        Faces.shown(root, true);
        keys.pause(true);
        focus.requestFocus();
    }

    @Override
    public void close() {
        if (!isOpen()) {
            return;
        }
        Faces.shown(root, false);
        root.getChildren().clear();
        keys.pause(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
