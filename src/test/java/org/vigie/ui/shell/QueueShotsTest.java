package org.vigie.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
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
        open(theme, language, desk);
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

    private void open(Theme theme, String language, DrawnDesk desk) {
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
    }

    /// The row shows one clock, marks the others by count and shape, and names all of them.
    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en"})
    void aRowTellsOfEveryClock(Theme theme, String language) {
        DrawnDesk desk = new DrawnDesk();
        desk.breached(1);
        open(theme, language, desk);
        shot("queue-clocks-" + language + "-" + theme.word());
        assertThat(mark(0)).containsExactly("queue-beside-breached", "2");
        assertThat(mark(1)).containsExactly("+1");
        assertThat(mark(4)).containsExactly("queue-beside-waiting", "2");
        assertThat(mark(55)).isEmpty();
        Text text = new Text(Locale.of(language));
        assertThat(aloud(0)).contains(text.count("queue.clocks", 3)).contains("IN 2");
        assertThat(aloud(4)).contains(text.get("clock.event.information_requested"));
        scrollTo(0);
        Node mark = onFx(() -> cell(0).lookup(".queue-beside"));
        moveTo(mark);
        await("tip", () -> tip().lines().count() == 3);
        shot("queue-clocks-tip-" + language + "-" + theme.word());
        assertThat(tip()).contains(text.get("queue.rule.policy"));
    }

    private static String tip() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .collect(Collectors.joining());
    }

    /// The shapes and the figure beside the time left.
    private List<String> mark(int place) {
        scrollTo(place);
        return onFx(() -> {
            HBox mark = (HBox) cell(place).lookup(".queue-beside");
            return mark.isVisible()
                    ? mark.getChildren().stream()
                            .filter(Node::isVisible)
                            .map(node ->
                                    node instanceof Label figure
                                            ? figure.getText()
                                            : node.getStyleClass().getLast())
                            .toList()
                    : List.of();
        });
    }

    private String aloud(int place) {
        scrollTo(place);
        return onFx(() ->
                String.valueOf(cell(place).queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    private void scrollTo(int place) {
        doOnFx(() -> lookup("#queue").queryAs(ListView.class).scrollTo(queue.index(place)));
        settle();
    }

    private ListCell<?> cell(int place) {
        return lookup(".queue-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> cell.isVisible() && cell.getIndex() == queue.index(place))
                .findFirst()
                .orElseThrow();
    }

    private static Rooms rooms(Text text) {
        return new Rooms(new VBox(), new VBox(), new VBox(), () -> {});
    }
}
