package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A real window on the headless screen (1000×1000), driven by keys and pointer. A test fails on
/// any warning of the stylesheet engine. There is one screen: these classes run one after another.
@Execution(ExecutionMode.SAME_THREAD)
public abstract class UiTest extends FxRobot {
    /// Seconds before a test gives up waiting; fewer while a test is being written.
    private static final int PATIENCE = Integer.getInteger("vigie.patience", 60);

    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final List<String> cssWarnings = new CopyOnWriteArrayList<>();
    private final Handler listener =
            new Handler() {
                @Override
                public void publish(LogRecord message) {
                    cssWarnings.add(message.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    private Stage stage;

    @BeforeEach
    void openStage() throws TimeoutException {
        CSS.addHandler(listener);
        stage = FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeStage() throws TimeoutException {
        settle();
        FxToolkit.cleanupStages();
        WaitForAsyncUtils.waitForFxEvents();
        CSS.removeHandler(listener);
        assertThat(cssWarnings).as("warnings of the stylesheet engine").isEmpty();
    }

    /// Show what `maker` makes (on the JavaFX thread) at the given size, dressed.
    protected Scene show(Theme theme, int width, int height, Supplier<? extends Parent> maker) {
        return showScene(() -> {
            Scene scene = new Scene(maker.get(), width, height);
            theme.dress(scene);
            return scene;
        });
    }

    /// Show a scene made on the JavaFX thread, as large as it is, whatever the last test did to the
    /// one window there is.
    protected Scene showScene(Supplier<Scene> maker) {
        Scene scene =
                onFx(() -> {
                    Scene made = maker.get();
                    stage.setMaximized(false);
                    stage.setMinWidth(0);
                    stage.setMinHeight(0);
                    stage.setScene(made);
                    stage.sizeToScene();
                    stage.setX(0);
                    stage.setY(0);
                    stage.show();
                    stage.requestFocus();
                    return made;
                });
        settle();
        return scene;
    }

    protected Stage stage() {
        return stage;
    }

    /// Do something on the JavaFX thread and wait.
    protected static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    /// Do something on the JavaFX thread and wait, without a result.
    protected static void doOnFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    /// Wait until the screen has nothing more to do.
    protected static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Wait as long as there is patience for a condition, asked on the JavaFX thread.
    protected static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError(
                    "not within " + PATIENCE + " s: " + what + screenThread(), late);
        }
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    /// Say what the JavaFX thread is at, to tell a stall from a slow machine.
    private static String screenThread() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("JavaFX Application"))
                .map(thread -> "\nJavaFX thread at " + List.of(thread.getValue()))
                .findFirst()
                .orElse("");
    }

    /// Return the warnings of the stylesheet engine so far, and forget them.
    protected List<String> takeStylesheetWarnings() {
        List<String> taken = List.copyOf(cssWarnings);
        cssWarnings.clear();
        return taken;
    }

    /// Return the scene as it is painted now.
    protected WritableImage snapshot() {
        return onFx(() -> stage.getScene().snapshot(null));
    }

    /// Write the scene to `target/screenshots/<name>.png` and return the file.
    protected Path shot(String name) {
        settle();
        return write(snapshot(), name);
    }

    /// Return what a node paints of the scene.
    protected WritableImage cut(Node node) {
        settle();
        Bounds box = onFx(() -> node.localToScene(node.getLayoutBounds()));
        WritableImage all = snapshot();
        int left = (int) Math.max(0, box.getMinX());
        int top = (int) Math.max(0, box.getMinY());
        int width = (int) Math.min(box.getWidth(), all.getWidth() - left);
        int height = (int) Math.min(box.getHeight(), all.getHeight() - top);
        return new WritableImage(all.getPixelReader(), left, top, width, height);
    }

    /// Write a picture to `target/screenshots/<name>.png` and return the file.
    protected static Path write(WritableImage image, String name) {
        Path file = Path.of("target", "screenshots", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(buffered(image), "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /// Ask for the styled text of every label: a handy way to check words on the screen.
    protected boolean says(Function<javafx.scene.control.Labeled, Boolean> test) {
        return onFx(() ->
                lookup(n -> n instanceof javafx.scene.control.Labeled)
                        .queryAllAs(javafx.scene.control.Labeled.class)
                        .stream()
                        .filter(labeled -> labeled.getText() != null)
                        .anyMatch(test::apply));
    }

    /// Return the words of labels whose painted words are not all of them.
    protected List<String> cutShort() {
        settle();
        return onFx(() ->
                lookup(node -> node instanceof Labeled && node.isVisible())
                        .queryAllAs(Labeled.class)
                        .stream()
                        .filter(label -> label.getText() != null && shown(label))
                        .filter(label -> !painted(label).equals(label.getText()))
                        .filter(label -> painted(label).endsWith(label.getEllipsisString()))
                        .map(Labeled::getText)
                        .toList());
    }

    private static boolean shown(Labeled label) {
        for (Node at = label; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return label instanceof Label || label.isManaged();
    }

    private static String painted(Labeled label) {
        return label.lookupAll(".text").stream()
                .filter(node -> node.getParent() == label)
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .findFirst()
                .orElse("");
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                buffered.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        return buffered;
    }
}
