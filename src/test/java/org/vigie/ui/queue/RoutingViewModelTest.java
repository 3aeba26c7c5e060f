package org.vigie.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.QueueFilter;
import org.vigie.review.Routing;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.queue.RoutingViewModel.State;

class RoutingViewModelTest {
    private final List<String> here =
            new ArrayList<>(IntStream.range(0, 120).mapToObj(i -> "g" + i).toList());
    private final List<Integer> commits = new ArrayList<>();
    private int endAfter = Integer.MAX_VALUE;
    private int failAfter = Integer.MAX_VALUE;
    private final RoutingViewModel model = model();

    private RoutingViewModel model() {
        Jobs jobs = Jobs.onCurrentThread(fault -> {});
        QueueViewModel queue =
                new QueueViewModel(new DrawnDesk(), jobs, InstantSource.fixed(DrawnDesk.now()));
        return new RoutingViewModel(new Desk(), jobs, queue.narrowing());
    }

    private final class Desk implements Routing {
        @Override
        public List<String> cases(QueueFilter filter) {
            return List.copyOf(here);
        }

        @Override
        public List<String> route(List<String> ids, String colleague) throws FaultException {
            if (commits.size() >= failAfter) {
                throw new FaultException(Fault.of("database-full"));
            }
            commits.add(ids.size());
            here.removeAll(ids);
            if (commits.size() >= endAfter) {
                model.end();
            }
            return ids;
        }

        @Override
        public int bringBack(List<String> ids) {
            here.addAll(ids);
            return ids.size();
        }
    }

    @Test
    void allGoInPartsAndComeBack() {
        model.ask();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Asking(120));
        model.route("M-04");
        assertThat(commits).containsExactly(50, 50, 20);
        assertThat(model.stateProperty().get()).isEqualTo(new State.Over(120, false));
        model.takeBack();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Over(120, true));
        assertThat(here).hasSize(120);
    }

    @Test
    void whatWasGivenBeforeTheEndStaysAndCanBeTakenBack() {
        endAfter = 1;
        model.ask();
        model.route("");
        assertThat(model.stateProperty().get()).isEqualTo(new State.Over(50, false));
        assertThat(here).hasSize(70);
        model.takeBack();
        assertThat(here).hasSize(120);
    }

    @Test
    void aFaultSaysHowFarItCame() {
        failAfter = 2;
        model.ask();
        model.route("M-04");
        assertThat(model.stateProperty().get())
                .isEqualTo(new State.Failed(Fault.of("database-full"), 100));
    }
}
