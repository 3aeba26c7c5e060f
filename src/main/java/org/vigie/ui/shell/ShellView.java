package org.vigie.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
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
import org.vigie.ui.kit.Daylight;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Fx;
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

    /// Size of body text at 100 %, in pixels.
    private static final double USUAL_TEXT = 13;

    /// From these sizes of text on, in percent, icons are larger.
    private static final int LARGE = 125;

    private static final int LARGEST = 175;

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
    private Subscription daylight = Subscription.EMPTY;
    private final Finder finder;
    private CaseFinder cases = CaseFinder.NONE;
    private final ObjectProperty<Shares> shares = new SimpleObjectProperty<>(Shares.STANDARD);
    private Set<Fixed> fixed = Set.of();
    private Look look;
    private boolean misprinted;
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
        this.finder = new Finder(commands);
        this.sheets = sheets;
        pages.addAll(others);
        root.getStyleClass().add("shell");
        this.lock = model.lock(policy.desk().surface().lockSeconds());
        bind();
        keys.use(look.keymap());
        build();
        size();
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
        scene = made;
        followSystem();
        look.theme().dress(made);
        look.motion().govern(made);
        keys.install(made);
        daylight = Daylight.follow(made, this::followSystem);
        presence = Presence.watch(made, lock::touched);
        focusQueue();
        return made;
    }

    /// Let the palette find cases too.
    public void finds(CaseFinder finding) {
        cases = finding;
    }

    /// Take from the reader what the organisation chose.
    public void fix(Set<Fixed> what) {
        fixed = Set.copyOf(what);
        commands.bind(
                Command.THEME,
                this::nextTheme,
                new SimpleBooleanProperty(!fixed.contains(Fixed.THEME)));
        commands.bind(
                Command.LANGUAGE,
                this::otherLanguage,
                new SimpleBooleanProperty(!fixed.contains(Fixed.LANGUAGE)));
    }

    /// Return what is not the reader's to choose.
    public Set<Fixed> fixed() {
        return fixed;
    }

    /// Wear another look at once, and remember it. Another language builds everything anew; other
    /// keys are obeyed at once.
    public void wear(Look next) {
        Look before = look;
        look = next;
        followSystem();
        dress(before);
        keys.use(next.keymap());
        size();
        misprinted |= !next.keymap().words().equals(before.keymap().words());
        if (!next.language().equals(before.language())) {
            build();
        }
        model.station().remember(next);
    }

    /// Wear what the system wears now, where that was chosen. There is nothing to remember: what
    /// was chosen is still the same.
    private void followSystem() {
        if (look.asSystem() && scene != null) {
            Look before = look;
            look = look.following(Daylight.theme(scene));
            dress(before);
        }
    }

    private void dress(Look before) {
        if (scene == null) {
            return;
        }
        if (look.theme() != before.theme()) {
            look.theme().dress(scene);
        }
        look.motion().govern(scene);
    }

    /// Return what turns this window's keys into commands.
    public Keys keys() {
        return keys;
    }

    /// Print changed keys where they act, once nobody is changing them any more.
    public void reprint() {
        if (misprinted) {
            Fx.later(this::printAnew);
        }
    }

    /// Never while something else covers the window.
    private void printAnew() {
        if (misprinted && desk != null && root.getChildren().contains(desk.root())) {
            build();
        }
    }

    private Text text() {
        return new Text(look.language(), look.keymap());
    }

    private void size() {
        int percent = look.textSize();
        root.setStyle("-fx-font-size: " + USUAL_TEXT * percent / 100 + "px;");
        Faces.styled(root, "letters-large", percent >= LARGE && percent < LARGEST);
        Faces.styled(root, "letters-largest", percent >= LARGEST);
    }

    /// Return how the width of the window is shared.
    public ObjectProperty<Shares> sharesProperty() {
        return shares;
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
        daylight.unsubscribe();
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
        commands.bind(Command.LARGER_TEXT, () -> resize(1));
        commands.bind(Command.SMALLER_TEXT, () -> resize(-1));
        commands.bind(Command.QUIT, model.station()::quit);
        commands.bind(Command.LOCK, () -> lock.lock(Lock.Cause.BY_HAND));
        commands.bind(Command.FOCUS_QUEUE, this::focusQueue);
        commands.also(Command.BLANK, this::putAway);
        commands.onHolding(this::sayHolding);
    }

    private void sayHolding(Command command) {
        Text text = text();
        model.tell(
                new ShellViewModel.Notice(
                        "desk.hold",
                        Map.of("name", command.label(text), "keys", command.keys(text))));
    }

    private void build() {
        Command page = desk == null ? Command.SHOW_DESK : desk.page();
        if (desk != null) {
            desk.close();
        }
        misprinted = false;
        Text text = text();
        Rooms made = rooms.apply(text);
        DeskView next =
                new DeskView(
                        model,
                        policy,
                        commands,
                        keys,
                        made,
                        pages,
                        sheets,
                        finder,
                        () -> cases,
                        shares,
                        text);
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
        LockView page = new LockView(lock, cause, text());
        root.getChildren().setAll(page.root());
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
        page.focus();
    }

    private void putAway() {
        if (desk == null) {
            model.dismiss();
        } else {
            desk.putAway();
        }
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
        wear(look.withTheme(look.theme().next()));
    }

    private void otherLanguage() {
        wear(look.withOtherLanguage());
    }

    private void resize(int steps) {
        wear(look.withTextSize(look.textSize() + steps * Look.STEP));
    }
}
