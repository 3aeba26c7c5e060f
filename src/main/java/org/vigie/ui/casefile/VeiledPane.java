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
import org.vigie.ui.casefile.figure.Figure;
import org.vigie.ui.casefile.figure.FigurePane;
import org.vigie.ui.kit.VeilImage;

/// The one place where a picture can be. It holds a veil, a figure, a sentence, or, for as long as
/// somebody holds it up, a [Shown] and nothing else. It cannot be dragged, copied or asked for a
/// menu.
final class VeiledPane extends Region {
    private static final int LONG_EDGE = 512;
    private static final double RADIUS = 6;
    private static final double LEAST_FIGURE = 150;

    /// A veil at rest stands back behind the words; what is held up is shown as it is.
    private static final String AT_REST = "resting-veil";

    private final ImageView picture = new ImageView();
    private final Label sentence = new Label();
    private final Rectangle corners = new Rectangle();
    private final FigurePane figure = new FigurePane();
    private @Nullable Figure drawn;
    private @Nullable FigureCaption caption;
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
        getChildren().addAll(picture, figure, sentence);
        setOnContextMenuRequested(event -> event.consume());
    }

    /// Let a veil stand here, or nothing but words.
    ///
    /// @param next drawn over the veil, or by itself where no veil stands
    /// @param below what stands under the figure
    void stand(
            @Nullable Veil cells,
            String words,
            @Nullable Figure next,
            @Nullable FigureCaption below) {
        cover();
        veil = cells == null ? null : VeilImage.of(cells, LONG_EDGE);
        drawn = next;
        sentence.setText(words);
        sentence.setVisible(!words.isEmpty());
        picture.setImage(veil);
        figure.draw(next, cells == null);
        getChildren().remove(caption);
        caption = below;
        if (below != null) {
            getChildren().add(below);
        }
        unveilOver();
        requestLayout();
    }

    /// Nothing is ever drawn over what is held up.
    private void unveilOver() {
        boolean standing = shown == null;
        figure.setVisible(standing && drawn != null);
        if (caption != null) {
            caption.setVisible(standing);
        }
    }

    /// Hold up a picture in place of the veil.
    void show(Shown next) {
        cover();
        shown = next;
        picture.getStyleClass().remove(AT_REST);
        picture.setImage(next.image());
        unveilOver();
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
            unveilOver();
            requestLayout();
        }
    }

    /// Return whether anything but a veil is up.
    boolean isShowing() {
        return shown != null;
    }

    @Override
    protected void layoutChildren() {
        FigureCaption below = caption;
        double under = below == null || shown != null ? 0 : under(below);
        Image image = picture.getImage();
        Figure shape = drawn;
        if (image != null) {
            frame(image.getWidth() / image.getHeight(), getHeight() - under);
        } else if (shape != null) {
            frame(shape.columns() / (double) shape.rows(), getHeight() - under);
        }
        if (below != null) {
            below.resizeRelocate(0, getHeight() - under, getWidth(), under);
        }
        double inset = 24;
        layoutInArea(
                sentence,
                inset,
                inset,
                Math.max(0, getWidth() - 2 * inset),
                Math.max(0, getHeight() - 2 * inset - under),
                0,
                HPos.CENTER,
                VPos.CENTER);
    }

    /// Return what the caption takes, with all of it where that leaves the figure enough.
    private double under(FigureCaption below) {
        below.compact(false);
        double all = Math.ceil(below.prefHeight(getWidth()));
        if (getHeight() - all >= LEAST_FIGURE) {
            return all;
        }
        below.compact(true);
        return Math.ceil(below.prefHeight(getWidth()));
    }

    /// Give picture and figure the largest frame of a shape that there is room for.
    private void frame(double shape, double height) {
        double tall = Math.min(height, getWidth() / shape);
        if (!(tall > 0)) {
            return;
        }
        double across = Math.round(tall * shape);
        double down = Math.round(tall);
        double left = Math.round((getWidth() - across) / 2);
        double top = Math.round((height - down) / 2);
        picture.setFitWidth(across);
        picture.setFitHeight(down);
        corners.setWidth(across);
        corners.setHeight(down);
        picture.relocate(left, top);
        figure.resizeRelocate(left, top, across, down);
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
