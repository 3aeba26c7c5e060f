package org.vigie.app;

import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Keymap;
import org.vigie.ui.kit.Motion;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.setup.FaultPage;
import org.vigie.ui.setup.SetupView;
import org.vigie.ui.setup.SetupViewModel;
import org.vigie.ui.shell.Look;
import org.vigie.ui.shell.Shares;
import org.vigie.ui.shell.ShellView;

/// What the window shows from start to end: the first start or the lock, then the desk. JavaFX
/// thread only, but for [#close].
final class ConsoleStage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleStage.class);

    /// The word for the theme of the operating system.
    private static final String SYSTEM = "system";

    private final Stage stage;
    private final CommandLineRoot root;
    private final PolicyPack policy;
    private final Managed managed;
    private final Opener opener;
    private final Runnable onClose;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final Jobs jobs = new Jobs(io, Fx::run, this::failed);
    private @Nullable Fault failure;
    private final StagePlace place;
    private @Nullable ConsoleWindow window;
    private volatile @Nullable Shares shares;

    /// @param onClose told once, when the person closes the window or it cannot open
    ConsoleStage(Stage stage, CommandLineRoot root, PolicyPack policy, Runnable onClose) {
        this.stage = stage;
        this.root = root;
        this.policy = policy;
        this.managed = root.managed();
        this.opener = new Opener(root, policy, managed);
        this.onClose = onClose;
        this.place = new StagePlace(stage);
        stage.setTitle(root.talk().text().get("app.name"));
        stage.setMinWidth(ShellView.LEAST_WIDTH);
        stage.setMinHeight(ShellView.LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> onClose.run());
    }

    /// Open what can be opened without asking, else ask.
    void begin() {
        jobs.run(opener::begin).onSuccess(this::ask).onFault(this::failed).start();
    }

    /// Return what kept the console from opening, null when nothing did.
    @Nullable Fault failure() {
        return failure;
    }

    private void ask(Opener.Question question) {
        switch (question) {
            case NONE -> desk();
            case CHOICE -> setup(SetupViewModel.Step.CHOICE);
            case UNLOCK -> setup(SetupViewModel.Step.UNLOCK);
        }
    }

    private void setup(SetupViewModel.Step first) {
        SetupViewModel model = new SetupViewModel(opener, jobs, root.locale(), first, this::desk);
        model.sourcesFixed(managed.sources() != null);
        show(new SetupView(model).scene(Theme.DARK, ShellView.WIDTH, ShellView.HEIGHT));
    }

    private void desk() {
        Opener.Opened opened = opener.opened();
        if (opened == null) {
            throw new IllegalStateException("nothing was opened");
        }
        Workstation workstation = opened.workstation();
        Logging.toFolder(opened.folder().root());
        SettingsFile file = new SettingsFile(opened.folder().root());
        LocalStation station =
                new LocalStation(
                        workstation,
                        opened.settings().actor(),
                        new LocalLock(
                                opened.folder(), workstation, opened.settings(), root.keyFile),
                        look -> remember(file, look),
                        onClose);
        Locale language =
                managed.language().isEmpty()
                        ? ConsoleStart.language(root, opened.settings())
                        : Locale.of(managed.language());
        Look look = look(opened.settings(), language);
        ConsoleWindow made = new ConsoleWindow(workstation, policy, station, look);
        made.keepSources(new LocalSources(file, managed));
        made.manage(managed);
        boolean demo = Files.exists(opened.folder().root().resolve("demo.key"));
        made.guide(
                demo,
                demo && !opened.settings().guided(),
                () -> workstation.threads().io().execute(() -> rememberGuide(file)));
        made.shares().set(opened.settings().shares());
        window = made;
        place.restore(opened.settings().window());
        show(made.scene(ShellView.WIDTH, ShellView.HEIGHT));
        place.follow();
        made.start();
        workstation.start();
    }

    private void show(Scene scene) {
        stage.setScene(scene);
        stage.show();
    }

    /// Keys that the policy's letters need are not taken from them.
    private Look look(Settings settings, Locale language) {
        return new Look(
                theme(settings.theme()),
                settings.theme().equals(SYSTEM),
                language,
                settings.textSize(),
                Keymap.of(settings.keys()).clearOf(policy.letters()),
                Motion.of(settings.motion()));
    }

    private static Theme theme(String word) {
        for (Theme theme : Theme.values()) {
            if (theme.word().equals(word)) {
                return theme;
            }
        }
        return Theme.DARK;
    }

    private static void rememberGuide(SettingsFile file) {
        try {
            file.change(settings -> settings.guided() ? settings : settings.withGuided(true));
        } catch (FaultException e) {
            LOG.warn("the guided start was not remembered: {}", e.fault().code());
        }
    }

    private void remember(SettingsFile file, Look look) {
        try {
            file.change(settings -> remembering(settings, look));
        } catch (FaultException e) {
            LOG.warn("the look was not remembered: {}", e.fault().code());
        }
    }

    /// What is fixed is not what somebody chose: their own choice stays.
    private Settings remembering(Settings settings, Look look) {
        Settings next =
                settings.withMotion(look.motion().word())
                        .withTextSize(look.textSize())
                        .withKeys(look.keymap().words());
        if (managed.theme().isEmpty()) {
            next = next.withTheme(look.asSystem() ? SYSTEM : look.theme().word());
        }
        return managed.language().isEmpty()
                ? next.withLanguage(look.language().getLanguage())
                : next;
    }

    /// Once, at the end: nothing that happens meanwhile depends on it.
    private void rememberPlace(SettingsFile file) {
        Shares shared = shares;
        if (shared == null) {
            return;
        }
        try {
            file.change(settings -> settings.withWindow(place.last()).withShares(shared));
        } catch (FaultException e) {
            LOG.warn("the window's place was not remembered: {}", e.fault().code());
        }
    }

    /// What keeps the console from opening is said in its window: whoever started it from a menu
    /// sees no terminal.
    private void failed(Fault fault) {
        failure = fault;
        show(
                new FaultPage(fault, root.talk().text(), onClose)
                        .scene(Theme.DARK, ShellView.LEAST_WIDTH, ShellView.LEAST_HEIGHT));
    }

    /// Take the window away.
    void hide() {
        place.stop();
        if (window != null) {
            shares = window.shares().get();
            window.close();
        }
        stage.hide();
    }

    /// Close the workstation, also one that is still being opened. Blocks; on any thread but
    /// JavaFX's, after [#hide].
    @Override
    public void close() {
        io.close();
        Opener.Opened opened = opener.opened();
        if (opened != null) {
            rememberPlace(new SettingsFile(opened.folder().root()));
            try {
                opened.close();
            } catch (FaultException e) {
                LOG.warn("the workstation did not close cleanly: {}", e.fault().code());
            }
        }
    }
}
