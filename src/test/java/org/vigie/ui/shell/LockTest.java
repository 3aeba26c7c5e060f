package org.vigie.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.PictureWalk;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.queue.QueueViewModel;

/// The lock in the real window: nothing is left behind it, no key reaches past it.
@SuppressWarnings("NullAway.Init")
class LockTest extends UiTest {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Commands commands = new Commands();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private ShellView shell;

    @AfterEach
    void stop() {
        doOnFx(shell::close);
        background.shutdownNow();
    }

    private Lock lock() {
        return new Lock() {
            @Override
            public boolean asksPassphrase() {
                return true;
            }

            @Override
            public void locked(Cause cause) {
                done.add("locked");
            }

            @Override
            public void open(char[] passphrase) throws FaultException {
                if (!new String(passphrase).equals("lighthouse")) {
                    throw new FaultException(Fault.of("key-wrong"));
                }
                done.add("opened");
            }
        };
    }

    private void open(Theme theme, Locale language) {
        Jobs jobs = new Jobs(background, Fx::run, fault -> {});
        DrawnDesk desk = new DrawnDesk();
        showScene(() -> {
            QueueViewModel queue =
                    new QueueViewModel(desk, jobs, InstantSource.fixed(DrawnDesk.now()));
            ShellViewModel model = new ShellViewModel(desk, new DrawnStation(lock()), jobs, queue);
            shell =
                    new ShellView(
                            model,
                            DrawnPolicy.pack(),
                            commands,
                            new Look(theme, language),
                            text -> new Rooms(new VBox(), new VBox(), new VBox(), () -> {}),
                            List.of(),
                            new Sheets());
            commands.bind(Command.BLANK, () -> done.add("blank"));
            commands.bind(
                    Command.DECIDE, () -> done.add("decide"), new SimpleBooleanProperty(true));
            model.start();
            return shell.scene(1200, 900);
        });
        await("queue", () -> pictures() > 0);
    }

    private int pictures() {
        return onFx(() -> PictureWalk.of(stage().getScene().getRoot()).pictures());
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en", "CONTRAST,fr"})
    void behindTheLockIsNothingAndNoKeyReachesPastIt(Theme theme, String language) {
        open(theme, Locale.of(language));
        push(KeyCode.CONTROL, KeyCode.L);
        await("locked", () -> lookup("#lock").tryQuery().isPresent());
        assertThat(pictures()).isZero();
        shot("lock-" + language + "-" + theme.word());
        assertThat(cutShort()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        push(KeyCode.CONTROL, KeyCode.K);
        assertThat(done).containsExactly("blank", "locked");
        write("wrong");
        push(KeyCode.ENTER);
        await("refused", () -> lookup("#lock-fault").query().isVisible());
        assertThat(pictures()).isZero();
        await("can type", () -> !lookup("#lock-passphrase").query().isDisabled());
        doOnFx(() -> lookup("#lock-passphrase").query().requestFocus());
        write("lighthouse");
        push(KeyCode.ENTER);
        await("open", () -> pictures() > 0);
        assertThat(done).containsExactly("blank", "locked", "opened");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(done).endsWith("decide");
    }
}
