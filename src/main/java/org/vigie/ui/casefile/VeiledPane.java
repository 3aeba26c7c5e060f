package org.vigie.ui.casefile;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Veil;
import org.vigie.ui.kit.VeilImage;

/// The one place where a picture can be. It holds a veil, a sentence, or, for as long as somebody
/// holds it up, a [Shown]. It cannot be dragged, copied or asked for a menu.
final class VeiledPane extends Region {
    private static final int LONG_EDGE = 512;
    private static final double RADIUS = 6;

    /// A veil at rest stands back behind the words; what is held up is shown as it is.
    private static final String AT_REST = "resting-veil";

    private final ImageView picture = new ImageView();
    private final Label sentence = new Label();
    private final Rectangle corners = new Rectangle();
    private @Nullable Image veil;
    private @Nullable Shown shown;

    VeiledPane() {
        getStyleClass().add("veiled-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setSmooth(true);
        picture.setMouseTransparent(true);
        picture.getStyleClass().add(AT_REST);
        corners.setArcWidth(2 * RADIUS);
        corners.setArcHeight(2 * RADIUS);
        picture.setClip(corners);
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("muted", "veiled-sentence");
        getChildren().addAll(picture, sentence);
        setOnContextMenuRequested(event -> event.consume());
    }

    /// Let a veil stand here, or nothing but words.
    void stand(@Nullable Veil cells, String words) {
        cover();
        veil = cells == null ? null : VeilImage.of(cells, LONG_EDGE);
        sentence.setText(words);
        sentence.setVisible(!words.isEmpty());
        picture.setImage(veil);
        requestLayout();
    }

    /// Hold up a picture in place of the veil.
    void show(Shown next) {
        cover();
        shown = next;
        picture.getStyleClass().remove(AT_REST);
        picture.setImage(next.image());
        requestLayout();
    }

    /// Put the veil back, and forget what was shown.
    void cover() {
        Shown before = shown;
        shown = null;
        if (before != null) {
            picture.setImage(veil);
            picture.getStyleClass().add(AT_REST);
            before.drop();
            requestLayout();
        }
    }

    /// Return whether anything but a veil is up.
    boolean isShowing() {
        return shown != null;
    }

    @Override
    protected void layoutChildren() {
        Image image = picture.getImage();
        double width = getWidth();
        double height = getHeight();
        if (image != null && width > 0 && height > 0) {
            double scale = Math.min(width / image.getWidth(), height / image.getHeight());
            double across = Math.round(image.getWidth() * scale);
            double down = Math.round(image.getHeight() * scale);
            picture.setFitWidth(across);
            picture.setFitHeight(down);
            corners.setWidth(across);
            corners.setHeight(down);
            picture.relocate(Math.round((width - across) / 2), Math.round((height - down) / 2));
        }
        double inset = 24;
        layoutInArea(
                sentence,
                inset,
                inset,
                Math.max(0, width - 2 * inset),
                Math.max(0, height - 2 * inset),
                0,
                HPos.CENTER,
                VPos.CENTER);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 120;
    }
}
