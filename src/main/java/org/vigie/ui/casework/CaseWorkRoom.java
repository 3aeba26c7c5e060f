package org.vigie.ui.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.CaseWork;
import org.vigie.review.Desk;
import org.vigie.review.PolicyPack;
import org.vigie.review.Saved;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.casefile.Moments;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;

/// Everything that is done with a case beside deciding it, in one language: the low sheets, the
/// list of what happened lately, and the trail in the case file.
public final class CaseWorkRoom {
    private final CaseFileViewModel caseFile;
    private final Moments moments;
    private final Outcome outcome;
    private final ErrandViewModel errand;
    private final ErrandView sheet;
    private final TrailViewModel trail;
    private final TrailView trailView;
    private final RecentView recent;
    private final ObservableValue<Boolean> blind;

    /// What the room works with.
    ///
    /// @param wall what time it is and in which zone
    /// @param blind whether cases are judged without knowing what was done with them; nothing is
    ///   done and nothing shown meanwhile
    public record Tools(
            Desk desk,
            CaseWork work,
            PolicyPack policy,
            Jobs jobs,
            Sheets sheets,
            Clock wall,
            ObservableValue<Boolean> blind,
            Text text) {}

    /// What happens around the room.
    ///
    /// @param left the case left the queue; the next one opens
    /// @param reopened a decision was taken back; its case opens
    /// @param open opens a case by its name
    /// @param undoable whether a decision is within its undo time
    /// @param undo undoes the last decision
    /// @param tell says a sentence, by its key, with its details
    public record Outcome(
            Consumer<Saved> left,
            Consumer<Saved> reopened,
            Consumer<String> open,
            Predicate<Saved> undoable,
            Runnable undo,
            Telling tell) {}

    /// Says a sentence that is no fault.
    public interface Telling {
        void tell(String key, Map<String, ?> details);
    }

    public CaseWorkRoom(Tools tools, CaseFileViewModel caseFile, Outcome outcome) {
        this.caseFile = caseFile;
        this.outcome = outcome;
        this.blind = tools.blind();
        Text text = tools.text();
        moments = new Moments(tools.wall(), text);
        TrailWords words = new TrailWords(text, moments);
        errand = new ErrandViewModel(tools.work(), tools.jobs(), tools.wall());
        sheet = new ErrandView(errand, tools.sheets(), moments, text);
        trail =
                new TrailViewModel(
                        tools.work(), tools.jobs(), caseFile, () -> tools.blind().getValue());
        trailView = new TrailView(trail, words, text);
        RecentWords lines = new RecentWords(tools.policy(), words, moments, text);
        recent =
                new RecentView(
                        new RecentViewModel(tools.desk(), tools.work(), tools.jobs(), lines::whole),
                        lines,
                        tools.sheets(),
                        new RecentView.Acts(
                                outcome.open(),
                                outcome.undoable(),
                                outcome.undo(),
                                this::beginRetracting),
                        text);
        errand.onDone((what, saved, back) -> {
            tools.sheets().close();
            done(what, saved, back);
        });
    }

    /// Bind the commands of the room.
    public void bind(Commands commands) {
        ObservableValue<Boolean> open = seeing(file -> true);
        ObservableValue<Boolean> undecided = seeing(file -> file.decision() == null);
        for (Errand each : Errand.values()) {
            if (each != Errand.RETRACT) {
                boolean any = each == Errand.COMMENT || each == Errand.SECOND_OPINION;
                commands.bind(each.command(), () -> begin(each), any ? open : undecided);
            }
        }
        commands.bind(Command.RECENT, recent::open, blind.map(judging -> !judging));
    }

    private ObservableValue<Boolean> seeing(Predicate<CaseFile> possible) {
        return blind.flatMap(judging ->
                caseFile.fileProperty()
                        .map(file -> file != null && !judging && possible.test(file))
                        .orElse(false));
    }

    /// Return the line that stands above the pictures while the case is not simply in the queue.
    public Node banner() {
        return trailView.banner();
    }

    /// Return what was done with the case.
    public Node trail() {
        return trailView.list();
    }

    private void begin(Errand what) {
        CaseFile file = caseFile.fileProperty().get();
        if (file != null) {
            caseFile.reveal().release();
            errand.begin(what, file);
            sheet.open();
        }
    }

    private void beginRetracting(Saved decision) {
        errand.beginRetracting(decision);
        sheet.open();
    }

    private void done(Errand what, Saved saved, @Nullable Instant back) {
        if (what.leaves()) {
            outcome.left().accept(saved);
        } else if (what == Errand.RETRACT) {
            outcome.reopened().accept(saved);
        } else {
            trail.read();
        }
        Map<String, Object> details = new HashMap<>();
        details.put("number", "%06d".formatted(saved.sequence()));
        details.put("when", back == null ? "" : moments.day(back));
        outcome.tell()
                .tell("work." + what.name().toLowerCase(java.util.Locale.ROOT) + ".done", details);
    }
}
