package org.vigie.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.vigie.review.CaseWork;
import org.vigie.review.Desk;
import org.vigie.review.FamilyDesk;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.CaseFileView;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.casework.CaseWorkRoom;
import org.vigie.ui.decision.DecisionViewModel;
import org.vigie.ui.decision.TemplatesView;
import org.vigie.ui.family.FamilyRoom;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;
import org.vigie.ui.shell.ShellViewModel;

/// What stands around deciding one case, in one language: errands, the list of what happened
/// lately, ready words, its family.
final class WorkRooms implements AutoCloseable {
    private final ShellViewModel shell;
    private final CaseWorkRoom work;
    private final TemplatesView templates;
    private final FamilyRoom family;
    private final Desk.Subscription returning;

    /// @param blind whether cases are judged without knowing what was done with them
    WorkRooms(
            Workstation workstation,
            PolicyPack policy,
            Jobs jobs,
            Sheets sheets,
            ShellViewModel shell,
            CaseFileViewModel caseFile,
            DecisionViewModel decision,
            ObservableValue<Boolean> blind,
            Text text) {
        this.shell = shell;
        CaseWork caseWork = workstation.caseWork();
        work =
                new CaseWorkRoom(
                        new CaseWorkRoom.Tools(
                                workstation.desk(),
                                caseWork,
                                policy,
                                jobs,
                                sheets,
                                Clock.systemDefaultZone(),
                                blind,
                                text),
                        caseFile,
                        new CaseWorkRoom.Outcome(
                                shell::settled,
                                shell::undone,
                                shell.queue()::open,
                                decision::isUndoable,
                                decision::undo,
                                this::tell));
        templates = new TemplatesView(decision, sheets, text);
        family =
                new FamilyRoom(
                        workstation.families(),
                        policy,
                        jobs,
                        sheets,
                        caseFile,
                        new FamilyRoom.Outcome(
                                decision::verdict,
                                decision::settledTogether,
                                shell::decided,
                                () -> tell("family.first", Map.of()),
                                this::tellSettled),
                        text);
        returning = caseWork.onReturn(back -> Fx.later(() -> tellReturned(back)));
    }

    void bind(Commands commands) {
        work.bind(commands);
        templates.bind(commands);
        family.bind(commands);
    }

    void insert(CaseFileView view) {
        view.insert(work.banner(), work.trail());
    }

    private void tell(String key, Map<String, ?> details) {
        shell.tell(new ShellViewModel.Notice(key, details));
    }

    private void tellSettled(FamilyDesk.Settled settled) {
        int kept = settled.kept().size();
        String key = kept == 0 ? "none" : kept == 1 ? "one" : "other";
        tell("family.done." + key, Map.of("decisions", settled.decisions().size(), "count", kept));
    }

    /// A deadline is said before a time that was merely over.
    private void tellReturned(List<CaseWork.Returned> back) {
        boolean deadline = back.stream().anyMatch(one -> one.cause() == CaseWork.Cause.DEADLINE);
        long count =
                back.stream()
                        .filter(one -> !deadline || one.cause() == CaseWork.Cause.DEADLINE)
                        .count();
        String key = deadline ? "work.returned.deadline" : "work.returned";
        tell(key + (count == 1 ? ".one" : ".other"), Map.of("count", count));
    }

    @Override
    public void close() {
        returning.close();
    }
}
