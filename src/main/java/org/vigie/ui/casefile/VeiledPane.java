package org.vigie.ui.casefile;

import java.util.List;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Veil;
import org.vigie.ui.casefile.figure.Figure;
import org.vigie.ui.casefile.figure.FigurePane;
import org.vigie.ui.kit.VeilFaces;

/// The one place where a picture can be. It holds a veil, a figure, a sentence, or, for as long as
/// somebody holds it up, a [Shown] and nothing else. It cannot be dragged, copied or asked for a
/// menu.
final class VeiledPane extends Region {
    /// Pixels of the longer edge of a veil, whatever room it gets.
    static final int LONG_EDGE = 512;

    private static final double RADIUS = 6;
    private static final double LEAST_FIGURE = 150;

    /// Between the edge and what is said in place of a picture.
    private static final double INSET = 24;

    /// A veil at rest stands back behind the words; what is held up is shown as it is.
    private static final String AT_REST = "resting-veil";

    private final ImageView resting = new ImageView();
    private final ImageView held = new ImageView();
    private final Label sentence = new Label();
    private final FigurePane figure = new FigurePane();
    private final Pane standing = new Pane(resting, figure);
    private final Watermark watermark = new Watermark();
    private final VeilFaces faces;
    private @Nullable Veil veil;
    private @Nullable Figure drawn;
    private @Nullable FigureCaption caption;
    private @Nullable Shown shown;
    private Crop crop = Crop.WHOLE;
    private double shape = 1;
    private Rectangle2D frame = Rectangle2D.EMPTY;

    /// @param faces keeps veils that were drawn lately, or beforehand
    VeiledPane(VeilFaces faces) {
        this.faces = faces;
        getStyleClass().add("veiled-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        resting.getStyleClass().add(AT_REST);
        for (ImageView view : List.of(resting, held)) {
            view.setSmooth(true);
            view.setMouseTransparent(true);
        }
        standing.setMouseTransparent(true);
        standing.setManaged(false);
        // Its size is that of the frame, not one of its own liking.
        figure.setManaged(false);
        standing.setClip(rounded());
        held.setClip(rounded());
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("muted", "veiled-sentence");
        getChildren().addAll(standing, sentence, held, watermark);
        setOnContextMenuRequested(event -> event.consume());
    }

    private static Rectangle rounded() {
        Rectangle corners = new Rectangle();
        corners.setArcWidth(2 * RADIUS);
        corners.setArcHeight(2 * RADIUS);
        return corners;
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
        drawn = next;
        sentence.setText(words);
        rest(cells);
        figure.draw(next, cells == null);
        getChildren().remove(caption);
        caption = below;
        if (below != null) {
            getChildren().add(1, below);
        }
        uncoverOver();
        requestLayout();
    }

    private void rest(@Nullable Veil next) {
        if (!Objects.equals(next, veil)) {
            veil = next;
            resting.setImage(next == null ? null : faces.whole(next, LONG_EDGE));
        }
    }

    /// Say what shape the picture has that is not shown, so that the hand can point into it.
    void shape(double acrossByDown) {
        shape = acrossByDown;
        requestLayout();
    }

    /// Fill the frame with a part of what stands here.
    void turn(Crop next) {
        crop = next;
        requestLayout();
    }

    /// Under the spotlight what stands here goes on standing around the disc; all else gives way to
    /// what is held up.
    private void uncoverOver() {
        Shown up = shown;
        boolean stands = up == null || up.isDisc();
        standing.setVisible(stands);
        figure.setVisible(stands && drawn != null);
        sentence.setVisible(stands && !sentence.getText().isEmpty());
        if (caption != null) {
            caption.setVisible(stands);
        }
    }

    /// Hold up a picture in place of what stands here.
    ///
    /// @param mark drawn over it; empty for none
    void show(Shown next, String mark) {
        cover();
        shown = next;
        held.setImage(next.image());
        watermark.say(mark);
        uncoverOver();
        requestLayout();
    }

    /// Put back what stands here, and forget what was shown.
    void cover() {
        Shown before = shown;
        shown = null;
        if (before != null) {
            held.setImage(null);
            watermark.say("");
            before.drop();
            uncoverOver();
            requestLayout();
        }
    }

    /// Return what is held up, null while nothing is.
    @Nullable Shown shown() {
        return shown;
    }

    /// Return whether anything but a veil is up.
    boolean isShowing() {
        return shown != null;
    }

    /// Return the place in the picture under a place of the scene, null beside its frame.
    @Nullable Spot spot(double sceneX, double sceneY) {
        Point2D here = sceneToLocal(sceneX, sceneY);
        return here == null || !frame.contains(here)
                ? null
                : crop.spot(
                        (here.getX() - frame.getMinX()) / frame.getWidth(),
                        (here.getY() - frame.getMinY()) / frame.getHeight());
    }

    /// Return the frame the picture fills, in this pane.
    Rectangle2D frame() {
        return frame;
    }

    @Override
    protected void layoutChildren() {
        FigureCaption below = caption;
        double under = below == null || !below.isVisible() ? 0 : under(below);
        Image image = held.getImage() == null ? resting.getImage() : held.getImage();
        Figure figured = drawn;
        if (image != null) {
            frame(image.getWidth() / image.getHeight(), getHeight() - under);
        } else if (figured != null) {
            frame(figured.columns() / (double) figured.rows(), getHeight() - under);
        } else {
            frame(shape, getHeight() - under);
        }
        if (below != null) {
            below.resizeRelocate(0, getHeight() - under, getWidth(), under);
        }
        layoutInArea(
                sentence,
                INSET,
                INSET,
                Math.max(0, getWidth() - 2 * INSET),
                Math.max(0, getHeight() - 2 * INSET - under),
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
        frame = new Rectangle2D(left, top, across, down);
        for (Node all : List.of(standing, watermark)) {
            all.resizeRelocate(left, top, across, down);
        }
        fill(held, across, down);
        held.relocate(left, top);
        mark();
        fill(resting, across, down);
        clip(standing, across, down);
        enlarge(across, down);
    }

    /// Under the spotlight the mark stays within the disc.
    void mark() {
        Shown up = shown;
        watermark.keepTo(up == null ? null : up.disc(), frame.getWidth(), frame.getHeight());
    }

    private static void fill(ImageView view, double across, double down) {
        view.setFitWidth(across);
        view.setFitHeight(down);
        if (view.getClip() != null) {
            clip(view, across, down);
        }
    }

    private static void clip(Node node, double across, double down) {
        if (node.getClip() instanceof Rectangle corners) {
            corners.setWidth(across);
            corners.setHeight(down);
        }
    }

    /// The veil stays a veil of the same cells, the figure one of the same shapes, however large.
    private void enlarge(double across, double down) {
        Image veil = resting.getImage();
        resting.setViewport(
                veil == null || crop.isWhole()
                        ? null
                        : new Rectangle2D(
                                crop.left() * veil.getWidth(),
                                crop.top() * veil.getHeight(),
                                crop.edge() * veil.getWidth(),
                                crop.edge() * veil.getHeight()));
        figure.resizeRelocate(
                -crop.left() * crop.zoom() * across,
                -crop.top() * crop.zoom() * down,
                crop.zoom() * across,
                crop.zoom() * down);
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

    /// What is said in place of a picture is said to its end.
    @Override
    protected double computeMinHeight(double width) {
        boolean speaks = sentence.isVisible() && width > 0;
        return speaks ? Math.max(120, words(width) + 2 * INSET) : 120;
    }

    private double words(double width) {
        return Math.ceil(sentence.prefHeight(Math.max(0, width - 2 * INSET)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
