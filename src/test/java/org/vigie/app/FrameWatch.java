package org.vigie.app;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/// Reads every frame off the screen as it was painted, and searches it for two colours that only
/// the originals of [ManyDemoCases] have: they are saturated, and side by side they average to
/// grey, so no veil can hold them. A frame that stands unchanged is one frame, however often it is
/// read.
final class FrameWatch extends AnimationTimer {
    private static final int STEP = 3;

    private final Scene scene;
    private final Robot robot = new Robot();
    private final AtomicLong spent = new AtomicLong();
    private final AtomicLong work = new AtomicLong();
    private int[] pixels = new int[0];
    private int[] before = new int[0];
    private @Nullable WritableImage frame;
    private final List<Instant> sightings = new ArrayList<>();
    private int frames;
    private boolean now;

    FrameWatch(Scene scene) {
        this.scene = scene;
        start();
    }

    /// Read the frame that is on the screen. It was painted after the pulse before this one, and no
    /// pulse comes before a frame is done: none is missed.
    @Override
    public synchronized void handle(long nanos) {
        long began = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int width = (int) scene.getWidth();
        int height = (int) scene.getHeight();
        if (width > 0 && height > 0 && scene.getWindow() != null) {
            frame =
                    robot.getScreenCapture(
                            frame,
                            scene.getWindow().getX(),
                            scene.getWindow().getY(),
                            width,
                            height,
                            false);
            frames++;
            boolean stands = read(frame, width, height);
            now = stands ? now : holdsCanary(width, height);
            if (now && !stands) {
                sightings.add(Instant.now());
            }
        }
        spent.addAndGet(System.nanoTime() - began);
        work.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked);
    }

    /// Read what is on the screen; return whether it is what was read before.
    private boolean read(WritableImage seen, int width, int height) {
        int[] latest = before.length == width * height ? before : new int[width * height];
        seen.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), latest, 0, width);
        boolean stands = Arrays.equals(latest, pixels);
        before = pixels;
        pixels = latest;
        return stands;
    }

    private boolean holdsCanary(int width, int height) {
        for (int y = 0; y < height; y += STEP) {
            for (int x = 0; x < width; x += STEP) {
                if (isCanary(pixels[y * width + x])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCanary(int argb) {
        int red = argb >> 16 & 255;
        int green = argb >> 8 & 255;
        int blue = argb & 255;
        boolean magenta = red > 230 && blue > 230 && green < 60;
        boolean pureGreen = green > 220 && red < 40 && blue < 40;
        return magenta || pureGreen;
    }

    /// Return how long the JavaFX thread has been kept from its work by this watch, in nanoseconds.
    long spent() {
        return spent.get();
    }

    /// Return the processor time that took of it, in nanoseconds.
    long work() {
        return work.get();
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
