package org.vigie.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.ui.gallery.GalleryView;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.shell.ShellView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `vigie gallery`, which no help lists: the parts of the screens in their states, in one look. It
/// opens no data folder. It is no command of the console, so that nobody at work can come upon it.
@Command(name = "gallery", hidden = true)
final class GalleryCommand implements Callable<Integer> {
    private static final double USUAL_TEXT = 13;

    private final CountDownLatch closed = new CountDownLatch(1);

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Option(names = "--theme", defaultValue = "dark", paramLabel = "dark|light|contrast")
    private Theme theme = Theme.DARK;

    @Option(names = "--text-size", defaultValue = "100", paramLabel = "PERCENT")
    private int textSize;

    @Override
    public Integer call() throws FaultException {
        if (!Display.present()) {
            throw new FaultException(Fault.of("no-display"));
        }
        Platform.startup(() -> open(new Stage()));
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return 0;
    }

    private void open(Stage stage) {
        Scene scene =
                new GalleryView(root.talk().text()).scene(theme, ShellView.WIDTH, ShellView.HEIGHT);
        scene.getRoot().setStyle("-fx-font-size: " + USUAL_TEXT * textSize / 100 + "px;");
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        closed.countDown();
                    }
                });
        stage.setOnHidden(event -> closed.countDown());
        stage.setScene(scene);
        stage.show();
    }
}
