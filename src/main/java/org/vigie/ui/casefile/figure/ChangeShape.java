package org.vigie.ui.casefile.figure;

import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.vigie.review.ExposureChange.Silhouette;
import org.vigie.ui.kit.Spread;

/// The silhouette of what changed: one tone, denser where more of a cell changed, with an outline.
/// A cell that changed as a whole is never smoothed away.
final class ChangeShape extends Region {
    private static final int PIXELS_A_CELL = 6;

    /// A lone cell that changed as a whole still stands 44 % high in a cubic B-spline.
    private static final int LEVEL = 51;

    private static final int DENSE = 150;

    private final Region tint = new Region();
    private final ImageView mask = new ImageView();
    private final Path outline = new Path();
    private final List<Contour.Line> lines;

    ChangeShape(Silhouette change) {
        int width = change.columns() * PIXELS_A_CELL;
        int height = change.rows() * PIXELS_A_CELL;
        byte[] field =
                Spread.over(change.cells(), change.columns(), change.rows(), 1, width, height);
        lines = Contour.of(field, width, height, LEVEL);
        mask.setImage(veilOf(field, width, height));
        mask.setSmooth(true);
        tint.getStyleClass().add("change-tint");
        tint.setClip(mask);
        outline.getStyleClass().add("change-outline");
        outline.setManaged(false);
        getChildren().addAll(tint, outline);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        mask.setFitWidth(width);
        mask.setFitHeight(height);
        tint.resizeRelocate(0, 0, width, height);
        outline.getElements().clear();
        for (Contour.Line line : lines) {
            outline.getElements()
                    .addAll(
                            new MoveTo(line.x1() * width, line.y1() * height),
                            new LineTo(line.x2() * width, line.y2() * height));
        }
    }

    /// Opacity alone: the colour is the style sheet's.
    private static WritableImage veilOf(byte[] field, int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int opacity = Math.min(255, (field[i] & 0xff) * 255 / DENSE);
            argb[i] = opacity * 0x01010101;
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        width,
                        height,
                        PixelFormat.getIntArgbPreInstance(),
                        IntBuffer.wrap(argb),
                        width);
        return image;
    }
}
