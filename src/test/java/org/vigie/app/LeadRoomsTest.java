package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.review.EventLog;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook;
import org.vigie.review.Quality;
import org.vigie.review.Role;
import org.vigie.store.DataFolder;

/// What a lead reads and does answers to nobody else, whatever a screen shows.
@ResourceLock(Run.LOCK)
class LeadRoomsTest {
    @TempDir Path root;

    private List<ThrowingCallable> rooms(Workstation desk) {
        Logbook.Filter all = Logbook.Filter.ALL;
        EventLog.Filter events = EventLog.Filter.ALL;
        Path file = root.resolve("taken.csv");
        return List.of(
                () -> desk.lead().logbook().opened(),
                () -> desk.lead().logbook().page(all, 0, 10),
                () -> desk.lead().logbook().export(all, Logbook.Form.CSV, file),
                () -> desk.lead().eventLog().page(events, 0, 10),
                () -> desk.lead().eventLog().details(1),
                () -> desk.lead().eventLog().export(events, Logbook.Form.CSV, file),
                () -> desk.lead().quality().standing(),
                () -> desk.lead().quality().conflicts(10),
                () -> desk.lead().quality().draw(new Quality.Plan(1, 1, Set.of(), Set.of(), false)),
                () -> desk.lead().quality().settle(1, "none", List.of("keep"), "why"),
                () -> desk.lead().team().standing());
    }

    private Workstation open(DataFolder folder, Role role) throws FaultException {
        return SmallDesk.open(folder, root, Settings.fresh().withRole(role));
    }

    @Test
    void theyAreClosedToModeratorsAndLeaveNoFile() throws Exception {
        SmallDesk.set(root);
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation desk = open(folder, Role.MODERATOR)) {
            assertThat(desk.lead().rooms().open()).isFalse();
            for (ThrowingCallable room : rooms(desk)) {
                assertThatThrownBy(room).hasMessage("lead-only");
            }
            assertThat(root.resolve("taken.csv")).doesNotExist();
            assertThat(desk.lead().quality().waiting(10)).isEmpty();
            assertThat(desk.lead().logbook().verify(entries -> {}).entries()).isPositive();
        }
    }

    @Test
    void theyAnswerToALead() throws Exception {
        SmallDesk.set(root);
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation desk = open(folder, Role.LEAD)) {
            desk.lead().logbook().opened();
            assertThat(desk.lead().eventLog().page(EventLog.Filter.ALL, 0, 1).getFirst().type())
                    .isEqualTo("log_read");
            assertThat(desk.lead().team().standing().backlog()).isNotEmpty();
            Path file = root.resolve("events.jsonl");
            long written =
                    desk.lead()
                            .eventLog()
                            .export(EventLog.Filter.ALL, Logbook.Form.JSON_LINES, file);
            assertThat(Files.readAllLines(file))
                    .hasSize((int) written)
                    .first()
                    .asString()
                    .contains("\"type\":\"log_read\"");
        }
    }
}
