package org.vigie.app;

import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.vigie.imaging.PngWriter;

/// Paints a window into bytes. JavaFX thread only.
final class Painting {
    private Painting() {}

    /// Show the window at a size, load its queue, and return what it shows as a PNG.
    static byte[] of(ConsoleWindow window, double width, double height) {
        Scene scene = window.scene(width, height);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        window.start();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WritableImage image = scene.snapshot(null);
        stage.close();
        return png(image);
    }

    static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] rgb = new byte[width * height * 3];
        PixelReader pixels = image.getPixelReader();
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int argb = pixels.getArgb(x, y);
                rgb[at++] = (byte) (argb >> 16);
                rgb[at++] = (byte) (argb >> 8);
                rgb[at++] = (byte) argb;
            }
        }
        return PngWriter.png(width, height, rgb);
    }
}
