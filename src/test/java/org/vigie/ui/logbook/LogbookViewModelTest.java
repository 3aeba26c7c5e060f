package org.vigie.ui.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.review.Logbook.Line;
import org.vigie.ui.kit.Jobs;

class LogbookViewModelTest {
    private final DrawnLogbook drawn = new DrawnLogbook(5_000);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final LogbookViewModel model =
            new LogbookViewModel(
                    drawn,
                    new Jobs(waiting::add, Runnable::run, fault -> {}),
                    InstantSource.fixed(DrawnLogbook.NOW));

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void aPageOfAnotherFilterComesTooLate() {
        model.refresh();
        work();
        model.want(250);
        Runnable late = waiting.remove();
        model.filter(filter -> new FilterCopy(filter).categories(Set.of("none")));
        work();
        late.run();
        assertThat(model.lines()).hasSize(1_000);
        assertThat(model.lines().get(250).line()).isNull();
        model.want(250);
        work();
        Line line = model.lines().get(250).line();
        assertThat(line == null ? "" : line.category()).isEqualTo("none");
    }
}
