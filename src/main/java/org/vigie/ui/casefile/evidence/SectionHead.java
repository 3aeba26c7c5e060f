package org.vigie.ui.casefile.evidence;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.kit.Faces;

/// The heading that opens and closes a section: a button for the keyboard, and for screen readers,
/// which hear whether it is pressed. A long heading takes several lines.
final class SectionHead extends ToggleButton {
    private static final double LEAST = 40;

    private final Label name = Faces.paragraph("", "strong");
    private final Label summary = Faces.label("", "small", "muted", "figures");
    private final HBox words;

    /// @param left told whenever somebody opens or closes it
    SectionHead(Section.Kind kind, Consumer<Boolean> left) {
        words = words();
        getStyleClass().add("section-head");
        setId("section-" + kind.name().toLowerCase(Locale.ROOT));
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setGraphic(words);
        words.prefWidthProperty().bind(widthProperty().map(w -> inside(w.doubleValue())));
        setOnAction(event -> left.accept(isSelected()));
    }

    void show(Section section) {
        name.setText(section.heading());
        summary.setText(section.summary());
        setAccessibleText(
                section.summary().isEmpty()
                        ? section.heading()
                        : section.heading() + ", " + section.summary());
    }

    private HBox words() {
        Node sign = Faces.icon(Feather.CHEVRON_RIGHT);
        sign.rotateProperty().bind(selectedProperty().map(selected -> selected ? 90 : 0));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        summary.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(6, sign, name, summary);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? getWidth() : width;
        double tall = words.prefHeight(inside(across));
        return Math.max(LEAST, Math.ceil(tall + snappedTopInset() + snappedBottomInset()));
    }

    private double inside(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }
}
