package org.vigie.ui.family;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.vigie.review.CaseFile;
import org.vigie.review.FamilyDesk;
import org.vigie.review.FamilyDesk.Settled;
import org.vigie.review.PolicyPack;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;

/// Where the family of the open case is settled by the one look it got, in one language.
public final class FamilyRoom {
    private final FamilyDesk desk;
    private final CaseFileViewModel caseFile;
    private final Outcome outcome;
    private final FamilyViewModel model;
    private final FamilyView view;

    /// What happens around the room.
    ///
    /// @param verdict on the open case as it is gathered, empty while something is missing
    /// @param together told of decisions recorded together, and what undoes them
    /// @param decided the open case was among them; the next one opens
    /// @param missing told when there is no verdict yet to give the others
    /// @param done told how many were recorded and how many are kept for a look
    public record Outcome(
            Supplier<Optional<Verdict>> verdict,
            Together together,
            Consumer<Saved> decided,
            Runnable missing,
            Consumer<Settled> done) {}

    /// Takes note of decisions recorded together.
    public interface Together {
        /// @param undo undoes them all, and returns the receipt of the last undo
        void recorded(Saved last, int count, Callable<Saved> undo);
    }

    public FamilyRoom(
            FamilyDesk desk,
            PolicyPack policy,
            Jobs jobs,
            Sheets sheets,
            CaseFileViewModel caseFile,
            Outcome outcome,
            Text text) {
        this.desk = desk;
        this.caseFile = caseFile;
        this.outcome = outcome;
        model = new FamilyViewModel(desk, policy.desk().families(), jobs);
        FamilyWords words = new FamilyWords(policy, text, Clock.systemDefaultZone());
        view = new FamilyView(model, words, sheets, text);
        model.onSettled((open, settled) -> {
            sheets.close();
            settled(open, settled);
        });
    }

    /// Bind the command, possible while the open case has a family.
    public void bind(Commands commands) {
        ObservableValue<Boolean> some =
                caseFile.fileProperty()
                        .map(file -> file != null && file.family() != null)
                        .orElse(false);
        commands.bind(Command.SETTLE_FAMILY, this::begin, some);
    }

    private void begin() {
        CaseFile file = caseFile.fileProperty().get();
        if (file == null) {
            return;
        }
        CaseFile.Standing standing = file.decision();
        Optional<Verdict> verdict =
                standing == null ? outcome.verdict().get() : Optional.of(standing.verdict());
        if (verdict.isEmpty()) {
            outcome.missing().run();
            return;
        }
        caseFile.reveal().release();
        model.begin(verdict.get());
        view.open();
    }

    private void settled(boolean open, Settled settled) {
        Saved last = settled.decisions().getLast();
        outcome.together().recorded(last, settled.decisions().size(), () -> desk.undo(settled));
        if (open) {
            outcome.decided().accept(settled.decisions().getFirst());
        }
        outcome.done().accept(settled);
    }
}
