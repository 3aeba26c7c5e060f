package org.vigie.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.vigie.imaging.PngWriter;

/// Searches every frame a scene paints for two colours that only the originals have: they are
/// saturated, and side by side they average to grey, so no veil can hold them.
final class CanaryWatch extends AnimationTimer {
    private static final int BLOCK = 10;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int STEP = 3;

    private final Scene scene;
    private final List<Instant> sightings = new ArrayList<>();
    private int frames;
    private boolean now;

    CanaryWatch(Scene scene) {
        this.scene = scene;
        start();
    }

    /// Draw an original: a chequered board of magenta and green, a little different each time.
    static byte[] picture(int number) {
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean magenta = ((x / BLOCK) + (y / BLOCK)) % 2 == 0;
                int at = (y * WIDTH + x) * 3;
                rgb[at] = (byte) (magenta ? 255 : 0);
                rgb[at + 1] = (byte) (magenta ? number : 255 - number);
                rgb[at + 2] = (byte) (magenta ? 255 : 0);
            }
        }
        return PngWriter.png(WIDTH, HEIGHT, rgb);
    }

    @Override
    public synchronized void handle(long nanos) {
        WritableImage frame = scene.snapshot(null);
        frames++;
        now = holdsCanary(frame);
        if (now) {
            sightings.add(Instant.now());
        }
    }

    private static boolean holdsCanary(WritableImage frame) {
        PixelReader pixels = frame.getPixelReader();
        for (int y = 0; y < frame.getHeight(); y += STEP) {
            for (int x = 0; x < frame.getWidth(); x += STEP) {
                int argb = pixels.getArgb(x, y);
                int red = argb >> 16 & 255;
                int green = argb >> 8 & 255;
                int blue = argb & 255;
                boolean magenta = red > 230 && blue > 230 && green < 60;
                boolean pureGreen = green > 220 && red < 40 && blue < 40;
                if (magenta || pureGreen) {
                    return true;
                }
            }
        }
        return false;
    }

    synchronized int frames() {
        return frames;
    }

    synchronized int seen() {
        return sightings.size();
    }

    /// Return whether the latest frame held it.
    synchronized boolean now() {
        return now;
    }

    /// Return how many sightings `explained` does not account for.
    synchronized long unexplained(Predicate<Instant> explained) {
        return sightings.stream().filter(explained.negate()).count();
    }

    void close() {
        stop();
    }
}
