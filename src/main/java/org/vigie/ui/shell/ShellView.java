package org.vigie.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Keys;
import org.vigie.ui.kit.Presence;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Ticker;

/// The one window: bars around the queue, the case file, the evidence and the decision.
///
/// Changing the language builds everything anew in the other one; the models and the open case
/// stay.
public final class ShellView implements AutoCloseable {
    /// Default and least size of the window, in pixels.
    public static final double WIDTH = 1440;

    public static final double HEIGHT = 900;
    public static final double LEAST_WIDTH = 1100;
    public static final double LEAST_HEIGHT = 700;

    private static final Duration TICK = Duration.ofSeconds(30);
    private static final Duration WATCH = Duration.ofSeconds(1);

    private final ShellViewModel model;
    private final PolicyPack policy;
    private final Commands commands;
    private final Function<Text, Rooms> rooms;
    private final List<Page> pages = new ArrayList<>();
    private final Keys keys;
    private final Sheets sheets;
    private final StackPane root = new StackPane();
    private final Ticker ticker;
    private final Ticker watch;
    private final LockViewModel lock;
    private Subscription presence = Subscription.EMPTY;
    private Look look;
    private @Nullable DeskView desk;
    private @Nullable Scene scene;

    /// @param rooms makes the rooms of the desk in a language; they may bind commands of their own
    public ShellView(
            ShellViewModel model,
            PolicyPack policy,
            Commands commands,
            Look look,
            Function<Text, Rooms> rooms) {
        this(model, policy, commands, look, rooms, List.of(), new Sheets());
    }

    /// @param others pages beside the desk, in the order of the top bar
    /// @param sheets what the rooms open sheets with; this window hosts them
    public ShellView(
            ShellViewModel model,
            PolicyPack policy,
            Commands commands,
            Look look,
            Function<Text, Rooms> rooms,
            List<Page> others,
            Sheets sheets) {
        this.model = model;
        this.policy = policy;
        this.commands = commands;
        this.look = look;
        this.rooms = rooms;
        this.keys = new Keys(commands);
        this.sheets = sheets;
        pages.addAll(others);
        root.getStyleClass().add("shell");
        this.lock = model.lock(policy.desk().surface().lockSeconds());
        bind();
        build();
        ticker = new Ticker(TICK, model::tick);
        watch = new Ticker(WATCH, lock::beat);
        lock.causeProperty().subscribe((before, cause) -> lock(cause));
    }

    public Parent root() {
        return root;
    }

    /// Return the window's scene, dressed and listening to keys.
    public Scene scene(double width, double height) {
        Scene made = new Scene(root, width, height);
        look.theme().dress(made);
        keys.install(made);
        scene = made;
        presence = Presence.watch(made, lock::touched);
        focusQueue();
        return made;
    }

    /// Return the look as it is now.
    public Look look() {
        return look;
    }

    @Override
    public void close() {
        ticker.close();
        watch.close();
        presence.unsubscribe();
        if (desk != null) {
            desk.close();
        }
        model.close();
    }

    private void bind() {
        commands.bind(Command.NEXT_CASE, () -> model.queue().move(1));
        commands.bind(Command.PREVIOUS_CASE, () -> model.queue().move(-1));
        commands.bind(Command.FIRST_CASE, () -> model.queue().select(0));
        commands.bind(Command.PULL, model::pull, model.pullingProperty().map(busy -> !busy));
        commands.bind(Command.SYNC, model::sync, model.syncingProperty().map(busy -> !busy));
        commands.bind(Command.THEME, this::nextTheme);
        commands.bind(Command.LANGUAGE, this::otherLanguage);
        commands.bind(Command.QUIT, model.station()::quit);
        commands.bind(Command.LOCK, () -> lock.lock(Lock.Cause.BY_HAND));
        commands.bind(Command.FOCUS_QUEUE, this::focusQueue);
        commands.also(Command.BLANK, model::dismiss);
    }

    private void build() {
        Command page = desk == null ? Command.SHOW_DESK : desk.page();
        if (desk != null) {
            desk.close();
        }
        Text text = new Text(look.language());
        Rooms made = rooms.apply(text);
        DeskView next = new DeskView(model, policy, commands, keys, made, pages, sheets, text);
        commands.bind(Command.FOCUS_EVIDENCE, () -> Focus.into(made.evidence()));
        commands.bind(Command.FOCUS_DECISION, () -> Focus.into(made.decision()));
        root.getChildren().setAll(next.root());
        desk = next;
        commands.fire(page);
    }

    /// Veil first; then nothing of the desk is in the window any more.
    private void lock(Lock.@Nullable Cause cause) {
        if (cause == null) {
            if (desk != null) {
                root.getChildren().setAll(desk.root());
            }
            keys.pause(false);
            focusQueue();
            return;
        }
        commands.fireAlone(Command.BLANK);
        sheets.close();
        keys.pause(true);
        LockView page = new LockView(lock, cause, new Text(look.language()));
        root.getChildren().setAll(page.root());
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
        page.focus();
    }

    private void focusQueue() {
        if (desk != null) {
            Node list = desk.queue();
            list.requestFocus();
        }
    }

    /// Put one page over the whole window. Everything is veiled first, and nothing of the desk is
    /// in the window until it is uncovered.
    ///
    /// @param focus what takes the keyboard
    public void cover(Parent page, Node focus) {
        keys.letGo();
        commands.fireAlone(Command.BLANK);
        sheets.close();
        keys.pause(true);
        root.getChildren().setAll(page);
        focus.requestFocus();
    }

    /// Take a page away that covers the window; the desk is back as it was.
    public void uncover(Parent page) {
        if (desk != null && root.getChildren().contains(page)) {
            root.getChildren().setAll(desk.root());
            keys.pause(false);
            focusQueue();
        }
    }

    private void nextTheme() {
        look = look.withTheme(look.theme().next());
        if (scene != null) {
            look.theme().dress(scene);
        }
        model.station().remember(look);
    }

    private void otherLanguage() {
        look = look.withOtherLanguage();
        build();
        model.station().remember(look);
    }
}
