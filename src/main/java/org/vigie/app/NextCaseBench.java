package org.vigie.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.vigie.inference.Accelerator;
import org.vigie.intake.Progress;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.shell.Look;
import org.vigie.ui.shell.ShellView;

/// Measures the wait for the next case: the demo set at a throw-away desk, in the real window
/// painted into memory, worked by real keys. From the key to the pulse in which the case is laid
/// out, veiled and with its evidence; and what of that the JavaFX thread worked itself.
final class NextCaseBench {
    /// Turns through the queue, there and back again. The first half warms up: a shift is long, and
    /// its first minutes are not what it is like.
    private static final int TURNS = 400;

    /// The demo set has a few more cases; the last one has no next.
    private static final int CASES = 20;

    /// Decisions on each case; all but the last are undone. The first quarter warms up.
    private static final int TIMES = 5;

    /// Between two keys of a fast hand.
    private static final int BETWEEN_KEYS_MILLIS = 100;

    private static final int PATIENCE_SECONDS = 30;

    private final PolicyPack policy;
    private final Talk talk;
    private Scene scene = new Scene(new javafx.scene.Group());
    private Robot keys = new Robot();

    /// Call on the JavaFX thread.
    private NextCaseBench(PolicyPack policy, Talk talk) {
        this.policy = policy;
        this.talk = talk;
    }

    /// Measure; nothing of JavaFX may have run before.
    static Map<String, Object> run(PolicyPack policy, Set<Accelerator> accelerators, Talk talk)
            throws FaultException, IOException {
        Display.paintIntoMemory();
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> started.complete(null));
        started.join();
        try (ThrowAwayFolder scratch = new ThrowAwayFolder();
                DataFolder folder = DataFolder.open(scratch.root().resolve("data"));
                Workstation workstation = Workstation.open(folder, opening(policy, accelerators))) {
            talk.progress("demo");
            workstation.pull(Progress.SILENT);
            workstation.prepare();
            return Fx.call(() -> new NextCaseBench(policy, talk)).measure(workstation);
        } finally {
            Platform.exit();
        }
    }

    private static Workstation.Opening opening(PolicyPack policy, Set<Accelerator> accelerators) {
        return new Workstation.Opening(
                policy,
                Packs.builtInClocks(),
                Settings.fresh(),
                null,
                true,
                new Text(Locale.ENGLISH),
                accelerators);
    }

    private Map<String, Object> measure(Workstation workstation) throws FaultException {
        LocalStation station = new LocalStation(workstation, "M-00", look -> {}, () -> {});
        ConsoleWindow window =
                Fx.call(() ->
                        new ConsoleWindow(
                                workstation,
                                policy,
                                station,
                                new Look(Theme.DARK, Locale.ENGLISH)));
        try {
            Fx.call(() -> show(window));
            step("", () -> {}, new Sample(), new Sample());
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("turned", turn());
            Optional<KeyCode> category = category();
            if (category.isPresent()) {
                figures.put("decided", decide(window, category.get()));
            }
            return figures;
        } finally {
            Fx.call(() -> close(window));
        }
    }

    /// What is still painted must be gone before the platform is.
    private boolean close(ConsoleWindow window) {
        Window shown = scene.getWindow();
        if (shown != null) {
            shown.hide();
        }
        window.close();
        return true;
    }

    private boolean show(ConsoleWindow window) {
        scene = window.scene(ShellView.WIDTH, ShellView.HEIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
        window.start();
        return true;
    }

    private Map<String, Object> turn() throws FaultException {
        Sample wall = new Sample();
        Sample screen = new Sample();
        for (int i = 0; i < TURNS; i++) {
            KeyCode key = i / CASES % 2 == 0 ? KeyCode.J : KeyCode.K;
            boolean counted = i >= TURNS / 2;
            pause();
            step(
                    Fx.call(this::shown),
                    () -> press(key),
                    counted ? wall : new Sample(),
                    counted ? screen : new Sample());
        }
        return figures(wall, screen);
    }

    private Map<String, Object> decide(ConsoleWindow window, KeyCode category)
            throws FaultException {
        Sample wall = new Sample();
        Sample screen = new Sample();
        for (int i = 0; i < CASES * TIMES; i++) {
            pause();
            Fx.call(() -> press(category));
            pause();
            String decided = Fx.call(this::shown);
            boolean counted = i >= CASES * TIMES / 4;
            step(
                    decided,
                    () -> press(KeyCode.ENTER),
                    counted ? wall : new Sample(),
                    counted ? screen : new Sample());
            if (i % TIMES < TIMES - 1) {
                step(
                        Fx.call(this::shown),
                        () -> window.give(Command.UNDO),
                        new Sample(),
                        new Sample());
            }
        }
        return figures(wall, screen);
    }

    /// Give the screen the time a hand gives it between two keys.
    private static void pause() throws FaultException {
        try {
            Thread.sleep(BETWEEN_KEYS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.of("interrupted"), e);
        }
    }

    private boolean press(KeyCode key) {
        keys.keyPress(key);
        keys.keyRelease(key);
        return true;
    }

    private static Map<String, Object> figures(Sample wall, Sample screen) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("keyToLaidOutMs", wall.summary());
        figures.put("screenThreadMs", screen.summary());
        return figures;
    }

    /// Return the key of a category that decides by itself.
    private Optional<KeyCode> category() {
        return policy.categories().stream()
                .filter(each -> !each.reasonRequired() && !each.diverts())
                .filter(each -> !each.defaultActions().isEmpty())
                .map(each -> KeyCode.getKeyCode(each.key().toUpperCase(Locale.ROOT)))
                .filter(key -> key != null)
                .findFirst();
    }

    /// Act and wait for a case other than `before` to be laid out.
    private void step(String before, Runnable act, Sample wall, Sample screen)
            throws FaultException {
        talk.progress("next case");
        CompletableFuture<double[]> came = new CompletableFuture<>();
        Runnable pulse =
                () -> {
                    String now = shown();
                    if (!now.isEmpty() && !now.equals(before)) {
                        came.complete(times());
                    }
                };
        double[] began =
                Fx.call(() -> {
                    scene.addPostLayoutPulseListener(pulse);
                    double[] now = times();
                    act.run();
                    Platform.requestNextPulse();
                    return now;
                });
        try {
            double[] ended = came.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            wall.add(ended[0] - began[0]);
            screen.add(ended[1] - began[1]);
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new FaultException(Fault.of("unexpected"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.of("interrupted"), e);
        } finally {
            Fx.run(() -> scene.removePostLayoutPulseListener(pulse));
        }
    }

    /// Return the case that is laid out and can be decided, empty while another is on its way.
    private String shown() {
        Node reason = scene.getRoot().lookup("#reason");
        return reason != null
                        && !reason.isDisabled()
                        && scene.getRoot().lookup(".case-id") instanceof Labeled id
                ? id.getText()
                : "";
    }

    /// The wall's time and this thread's own, in milliseconds.
    private static double[] times() {
        return new double[] {
            System.nanoTime() / 1e6,
            ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6
        };
    }
}
