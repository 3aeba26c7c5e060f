package org.vigie.ui.shell;

import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The edge between two rooms: dragged, or moved by the arrow keys once the keyboard is on it.
/// Home, or a double click, puts it back.
final class Divider extends Region {
    static final double WIDTH = 7;

    /// How far one press of an arrow key moves it, in pixels.
    private static final double STEP = 16;

    private final DoubleConsumer move;
    private final Runnable back;
    private double from;

    /// @param move moves the edge by so many pixels to the right
    /// @param back puts the edge where it usually is
    Divider(String id, String spoken, DoubleConsumer move, Runnable back) {
        this.move = move;
        this.back = back;
        setId(id);
        getStyleClass().add("room-divider");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(spoken);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setOnMousePressed(event -> from = event.getX());
        setOnMouseDragged(this::dragged);
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::key);
    }

    private void dragged(MouseEvent event) {
        move.accept(event.getX() - from);
        event.consume();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            back.run();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move.accept(-STEP);
            case RIGHT -> move.accept(STEP);
            case HOME -> back.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
