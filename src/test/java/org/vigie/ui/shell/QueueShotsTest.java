package org.vigie.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Facet;
import org.vigie.review.QueueFilter;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.queue.QueueViewModel;

/// The queue with its breach lane, narrowed, and the sheets that narrow it, reached by keys alone.
@SuppressWarnings("NullAway.Init")
class QueueShotsTest extends UiTest {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Jobs jobs = new Jobs(background, Fx::run, fault -> {});
    private QueueViewModel queue;
    private ShellView shell;

    @AfterEach
    void stop() {
        doOnFx(shell::close);
        background.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en"})
    void narrowedByKeysAlone(Theme theme, String language) {
        DrawnDesk desk = new DrawnDesk();
        desk.breached(4);
        showScene(() -> {
            queue = new QueueViewModel(desk, jobs, InstantSource.fixed(DrawnDesk.now()));
            ShellViewModel model = new ShellViewModel(desk, new DrawnStation(), jobs, queue);
            shell =
                    new ShellView(
                            model,
                            DrawnPolicy.pack(),
                            new Commands(),
                            new Look(theme, Locale.of(language)),
                            QueueShotsTest::rooms);
            model.start();
            return shell.scene(1000, 900);
        });
        await("queue", () -> queue.stateProperty().get() == QueueViewModel.State.READY);
        shot("queue-lane-" + language + "-" + theme.word());

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(lookup("#views-sheet").tryQuery()).isPresent();
        shot("queue-views-" + language + "-" + theme.word());
        push(KeyCode.ESCAPE);

        doOnFx(() -> queue.narrowing().show(QueueFilter.ALL.toggled(Facet.SEVERITY, "4")));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        await("facets", () -> !queue.narrowing().facetsProperty().get().isEmpty());
        shot("queue-filter-" + language + "-" + theme.word());
        push(KeyCode.ESCAPE);

        Label missed = lookup("#queue-missed").queryAs(Label.class);
        assertThat(missed.isVisible()).isTrue();
        push(KeyCode.CONTROL, KeyCode.F);
        write("123");
        await("searched", () -> queue.narrowing().filterProperty().get().words().equals("123"));
        shot("queue-search-" + language + "-" + theme.word());
        push(KeyCode.ESCAPE);
        await("search over", () -> queue.narrowing().filterProperty().get().words().isEmpty());
    }

    private static Rooms rooms(Text text) {
        return new Rooms(new VBox(), new VBox(), new VBox(), () -> {});
    }
}
