package org.vigie.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.review.AskedAgain;
import org.vigie.review.Desk;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.queue.QueueViewModel;
import org.vigie.ui.shell.ShellViewModel.Notice;

class AskedAgainTest {
    private final List<AskedAgain> asked = new ArrayList<>();
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, fault -> {});
    private final Desk desk = desk(new DrawnDesk(3));

    @Test
    void aComplaintAfterADecisionIsSaidOnce() {
        QueueViewModel queue = new QueueViewModel(desk, jobs, InstantSource.fixed(DrawnDesk.now()));
        try (ShellViewModel model = new ShellViewModel(desk, new DrawnStation(), jobs, queue)) {
            model.start();
            assertThat(model.noticeProperty().get()).isNull();
            asked.add(new AskedAgain("g1", DrawnDesk.now()));
            model.tick();
            assertThat(model.noticeProperty().get())
                    .isEqualTo(new Notice("desk.asked-again", Map.of("id", "g1")));
            model.tell(new Notice("desk.pulled", Map.of()));
            model.tick();
            assertThat(model.noticeProperty().get()).isEqualTo(new Notice("desk.pulled", Map.of()));
            asked.add(new AskedAgain("g2", DrawnDesk.now()));
            asked.add(new AskedAgain("g3", DrawnDesk.now()));
            model.tick();
            assertThat(model.noticeProperty().get())
                    .isEqualTo(new Notice("desk.asked-again.many", Map.of("count", 2)));
        }
    }

    /// The drawn desk, but for what is asked again.
    private Desk desk(Desk drawn) {
        return (Desk)
                Proxy.newProxyInstance(
                        Desk.class.getClassLoader(),
                        new Class<?>[] {Desk.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("askedAgain")) {
                                return List.copyOf(asked);
                            }
                            try {
                                return method.invoke(drawn, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
