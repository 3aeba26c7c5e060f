package org.vigie.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.queue.QueueViewModel;

/// The shell on a drawn desk, in a real window.
@SuppressWarnings("NullAway.Init")
abstract class DrawnShell extends UiTest {
    final ExecutorService background = Executors.newSingleThreadExecutor();
    private final List<Fault> unhandled = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(background, Fx::run, unhandled::add);
    final DrawnStation station = new DrawnStation();
    final Commands commands = new Commands();
    final List<Locale> closedPages = new CopyOnWriteArrayList<>();
    QueueViewModel queue;
    ShellViewModel model;
    ShellView shell;

    @AfterEach
    void stop() {
        doOnFx(shell::close);
        background.shutdownNow();
        assertThat(unhandled).isEmpty();
    }

    void open(DrawnDesk desk, Look look, int width, int height) {
        showScene(() -> {
            queue = new QueueViewModel(desk, jobs, InstantSource.fixed(DrawnDesk.now()));
            model = new ShellViewModel(desk, station, jobs, queue);
            shell =
                    new ShellView(
                            model,
                            DrawnPolicy.pack(),
                            commands,
                            look,
                            DrawnShell::rooms,
                            List.of(
                                    new Page(
                                            "command.show-models.label",
                                            Command.SHOW_MODELS,
                                            this::other)),
                            new Sheets());
            model.start();
            return shell.scene(width, height);
        });
        await("queue", () -> queue.stateProperty().get() != QueueViewModel.State.LOADING);
        await(
                "figures",
                () -> model.figuresProperty().get() != null || model.faultProperty().get() != null);
    }

    void open(DrawnDesk desk) {
        open(desk, new Look(Theme.DARK, Locale.ENGLISH), 1000, 900);
    }

    private static Rooms rooms(Text text) {
        Button decide = new Button("…");
        return new Rooms(new VBox(), new VBox(new Button("…")), new VBox(decide), () -> {});
    }

    private Page.Content other(Text text) {
        TextField field = new TextField();
        field.setId("other-page");
        return new Page.Content(
                new VBox(field), field::requestFocus, () -> closedPages.add(text.locale()));
    }

    String selected() {
        settle();
        return onFx(() -> queue.selectedIdProperty().get());
    }
}
