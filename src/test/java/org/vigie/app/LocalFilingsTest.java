package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.intake.Progress;
import org.vigie.review.EventLog;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.review.Role;
import org.vigie.review.Rung;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;

/// What the filings page stands on, over a real desk.
@ResourceLock(Run.LOCK)
class LocalFilingsTest {
    @TempDir Path root;

    private interface Work {
        void on(Workstation desk) throws Exception;
    }

    private void as(Role role, Work work) throws Exception {
        SmallDesk.set(root);
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation desk = SmallDesk.open(folder, root, Settings.fresh().withRole(role))) {
            desk.pull(Progress.SILENT);
            desk.desk()
                    .decide(
                            new Verdict(
                                    "plain",
                                    "sexualised-edit",
                                    List.of("remove"),
                                    "",
                                    Rung.EVIDENCE));
            work.on(desk);
        }
    }

    @Test
    void preparingWritesNothingAndWritingIsInTheLog() throws Exception {
        as(
                Role.LEAD,
                desk -> {
                    FilingDesk filings = desk.lead().filings();
                    assertThat(filings.recent(5)).hasSize(1);
                    EventLog.Filter exports = EventLog.Filter.ALL.withTypes(Set.of("exported"));
                    FilingDesk.Prepared made =
                            filings.prepare(
                                    new FilingDesk.Letters("plain", "Atelier", "", "", "fr"));
                    assertThat(desk.lead().eventLog().count(exports)).isZero();
                    Path folder = root.resolve("out");
                    filings.write(made, folder);
                    assertThat(Files.readString(folder.resolve("requester.txt")))
                            .isEqualTo(made.documents().getFirst().text())
                            .contains("Atelier");
                    assertThat(desk.lead().eventLog().count(exports)).isEqualTo(1);
                    assertThatThrownBy(() -> filings.write(made, folder))
                            .hasMessage("export-file-exists");
                });
    }

    @Test
    void oneCaseHasItsStatementAndWhatSpeaksAgainstItIsNamed() throws Exception {
        as(
                Role.LEAD,
                desk -> {
                    FilingDesk filings = desk.lead().filings();
                    FilingDesk.Prepared made = filings.prepare(new FilingDesk.Statement("plain"));
                    assertThat(made.word()).isEqualTo("dsa");
                    assertThat(made.documents()).hasSize((int) made.count());
                    assertThat(made.objections())
                            .allMatch(each -> each.generationId().equals("plain"));
                    assertThat(made.count() == 1).isEqualTo(made.objections().isEmpty());
                    assertThatThrownBy(() -> filings.prepare(new FilingDesk.Statement("listed")))
                            .isInstanceOf(FaultException.class);
                });
    }

    @Test
    void theyAreClosedToModerators() throws Exception {
        as(
                Role.MODERATOR,
                desk -> {
                    FilingDesk filings = desk.lead().filings();
                    assertThatThrownBy(() -> filings.recent(5)).hasMessage("lead-only");
                    assertThatThrownBy(() -> filings.prepare(new FilingDesk.Exchange("plain")))
                            .hasMessage("lead-only");
                });
    }
}
