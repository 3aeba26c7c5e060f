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
                () -> desk.logbook().opened(),
                () -> desk.logbook().page(all, 0, 10),
                () -> desk.logbook().export(all, Logbook.Form.CSV, file),
                () -> desk.eventLog().page(events, 0, 10),
                () -> desk.eventLog().details(1),
                () -> desk.eventLog().export(events, Logbook.Form.CSV, file),
                () -> desk.quality().standing(),
                () -> desk.quality().conflicts(10),
                () -> desk.quality().draw(new Quality.Plan(1, 1, Set.of(), Set.of(), false)),
                () -> desk.quality().settle(1, "none", List.of("keep"), "why"),
                () -> desk.team().standing());
    }

    private Workstation open(DataFolder folder, Role role) throws FaultException {
        return SmallDesk.open(folder, root, Settings.fresh().withRole(role));
    }

    @Test
    void theyAreClosedToModeratorsAndLeaveNoFile() throws Exception {
        SmallDesk.set(root);
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation desk = open(folder, Role.MODERATOR)) {
            assertThat(desk.leads().open()).isFalse();
            for (ThrowingCallable room : rooms(desk)) {
                assertThatThrownBy(room).hasMessage("lead-only");
            }
            assertThat(root.resolve("taken.csv")).doesNotExist();
            assertThat(desk.quality().waiting(10)).isEmpty();
            assertThat(desk.logbook().verify(entries -> {}).entries()).isPositive();
        }
    }

    @Test
    void theyAnswerToALead() throws Exception {
        SmallDesk.set(root);
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation desk = open(folder, Role.LEAD)) {
            desk.logbook().opened();
            assertThat(desk.eventLog().page(EventLog.Filter.ALL, 0, 1).getFirst().type())
                    .isEqualTo("log_read");
            assertThat(desk.team().standing().backlog()).isNotEmpty();
            Path file = root.resolve("events.jsonl");
            long written =
                    desk.eventLog().export(EventLog.Filter.ALL, Logbook.Form.JSON_LINES, file);
            assertThat(Files.readAllLines(file))
                    .hasSize((int) written)
                    .first()
                    .asString()
                    .contains("\"type\":\"log_read\"");
        }
    }
}
