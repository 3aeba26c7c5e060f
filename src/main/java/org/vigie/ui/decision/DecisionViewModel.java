package org.vigie.ui.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.DeskRules;
import org.vigie.review.Drafts;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.kit.Jobs;

/// Gathers a verdict on the open case and records it once. Used on the JavaFX thread only.
public final class DecisionViewModel {
    private final Desk desk;
    private final PolicyPack policy;
    private final Jobs jobs;
    private final CaseFileViewModel caseFile;
    private final UndoWindow window;
    private final DraftKeeper drafts;
    private final ReadOnlyObjectWrapper<PolicyPack.@Nullable Category> category =
            new ReadOnlyObjectWrapper<>();
    private final ObservableSet<String> actions = FXCollections.observableSet();
    private final ObservableSet<String> shownActions =
            FXCollections.unmodifiableObservableSet(actions);
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Obstacle> obstacle =
            new ReadOnlyObjectWrapper<>(Obstacle.NO_CASE);
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private boolean saving;
    private String current = "";
    private String settled = "";
    private String decidedId = "";
    private Drafts.Draft decidedDraft = Drafts.Draft.EMPTY;
    private Callable<Saved> undoing =
            () -> {
                throw new FaultException(Fault.of("undo-nothing"));
            };
    private Consumer<Saved> decided = saved -> {};
    private Consumer<Saved> undone = saved -> {};
    private Consumer<Saved> skipped = saved -> {};

    public DecisionViewModel(
            Desk desk, PolicyPack policy, Jobs jobs, CaseFileViewModel caseFile, Drafts drafts) {
        this(desk, policy, jobs, caseFile, drafts, System::nanoTime);
    }

    DecisionViewModel(
            Desk desk,
            PolicyPack policy,
            Jobs jobs,
            CaseFileViewModel caseFile,
            Drafts drafts,
            LongSupplier nanos) {
        this.desk = desk;
        this.policy = policy;
        this.jobs = jobs;
        this.caseFile = caseFile;
        this.window = new UndoWindow(policy.reveal().undoSeconds(), nanos);
        this.drafts = new DraftKeeper(drafts, jobs, fault::set);
        actions.addListener((SetChangeListener<String>) change -> touched());
        reason.subscribe(this::touched);
        caseFile.fileProperty().subscribe(this::turnTo);
    }

    PolicyPack policy() {
        return policy;
    }

    ReadOnlyObjectProperty<PolicyPack.@Nullable Category> categoryProperty() {
        return category.getReadOnlyProperty();
    }

    /// The chosen actions, by id.
    ObservableSet<String> actions() {
        return shownActions;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    ReadOnlyObjectProperty<Obstacle> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// True while a decision, an undo or a skip is on its way to the disk; nothing else is taken.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// True while somebody has waited long enough for it to be told.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last thing asked for did not happen.
    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Mark> markProperty() {
        return window.markProperty();
    }

    /// The highest rung looked at, which the verdict will name.
    ReadOnlyObjectProperty<Rung> rungProperty() {
        return caseFile.reveal().highestProperty();
    }

    /// Call `handler` after a decision was committed; it brings the next case.
    public void onDecided(Consumer<Saved> handler) {
        decided = handler;
    }

    /// Call `handler` with the receipt of the undo; its generation is open again.
    public void onUndone(Consumer<Saved> handler) {
        undone = handler;
    }

    /// Call `handler` after a case was put aside; it brings the next case.
    public void onSkipped(Consumer<Saved> handler) {
        skipped = handler;
    }

    /// Choose a category; its usual actions come with it.
    void choose(PolicyPack.Category chosen) {
        if (locked()) {
            return;
        }
        category.set(chosen);
        actions.clear();
        actions.addAll(chosen.defaultActions());
        touched();
    }

    /// Take a decision in ready words. A reason somebody wrote stays in front of the ready one.
    void take(DeskRules.Template template, String language) {
        if (!locked()) {
            String words = new ReadyWords(policy).after(reason.get(), template, language);
            restore(new Drafts.Draft(template.categoryId(), template.actionIds(), words));
            touched();
        }
    }

    /// Nothing can be chosen where nothing can be decided.
    private boolean locked() {
        return current.isEmpty() || working.get() || obstacle.get() == Obstacle.STANDING;
    }

    /// Return the actions that contradict each other among those chosen, in the policy's order.
    List<PolicyPack.Action> contradiction() {
        Set<String> both = policy.desk().contradiction(Set.copyOf(actions));
        return policy.actions().stream().filter(action -> both.contains(action.id())).toList();
    }

    /// Choose an action, or take the choice back.
    void toggle(PolicyPack.Action action) {
        if (!locked() && !actions.remove(action.id())) {
            actions.add(action.id());
        }
    }

    /// Take one upper-case letter of the policy pack; false when it means nothing now.
    boolean letter(String letter) {
        if (locked()) {
            return false;
        }
        for (PolicyPack.Category each : policy.categories()) {
            if (each.key().equalsIgnoreCase(letter)) {
                choose(each);
                return true;
            }
        }
        for (PolicyPack.Action each : policy.actions()) {
            if (each.key().equalsIgnoreCase(letter)) {
                toggle(each);
                return true;
            }
        }
        return false;
    }

    /// Return the verdict as it is gathered, empty while something is missing.
    public Optional<Verdict> verdict() {
        PolicyPack.Category chosen = category.get();
        return obstacle.get() != Obstacle.NONE || chosen == null
                ? Optional.empty()
                : Optional.of(
                        new Verdict(
                                current,
                                chosen.id(),
                                ordered(),
                                reason.get().strip(),
                                caseFile.reveal().highestProperty().get()));
    }

    /// Record the verdict. Nothing happens while something is missing or on its way.
    void decide() {
        Verdict verdict = verdict().orElse(null);
        if (working.get() || verdict == null) {
            return;
        }
        caseFile.reveal().release();
        Mark before = window.markProperty().get();
        saving = true;
        work(
                jobs.run(() -> desk.decide(verdict)),
                saved -> {
                    remember();
                    settled = saved.generationId();
                    undoing = () -> desk.undo(saved);
                    window.open(saved, 1);
                    drafts.forget(saved.generationId());
                    weigh();
                    decided.accept(saved);
                },
                () -> window.restore(before));
    }

    /// Take note of decisions recorded together with the one on the open case, or without it.
    ///
    /// @param last the receipt of the last of them
    /// @param back undoes them all, and returns the receipt of the last undo
    public void settledTogether(Saved last, int count, Callable<Saved> back) {
        remember();
        settled = current;
        undoing = back;
        window.open(last, count);
        drafts.forget(current);
        weigh();
    }

    private void remember() {
        decidedId = current;
        decidedDraft = draft();
    }

    /// Return whether a decision is the last one and may still be undone.
    public boolean isUndoable(Saved decision) {
        window.beat();
        return window.markProperty().get() instanceof Mark.Undoable(Saved saved, int _, long _)
                && saved.equals(decision);
    }

    /// Take the last decision back while its undo time lasts.
    public void undo() {
        window.beat();
        if (working.get()) {
            return;
        }
        switch (window.markProperty().get()) {
            case Mark.Undoable _ ->
                    work(
                            jobs.run(undoing),
                            undo -> {
                                settled = "";
                                drafts.offer(decidedId, decidedDraft);
                                window.undone(undo);
                                weigh();
                                undone.accept(undo);
                            },
                            () -> {});
            case Mark.Settled _ -> fault.set(Fault.of("undo-too-late"));
            case Mark.Quiet _, Mark.Saving _, Mark.Undone _ -> fault.set(Fault.of("undo-nothing"));
        }
    }

    /// Put the case aside.
    void skip() {
        if (working.get() || current.isEmpty()) {
            return;
        }
        caseFile.reveal().release();
        String id = current;
        work(jobs.run(() -> desk.skip(id)), skipped, () -> {});
    }

    /// Bring the countdown up to date.
    void beat() {
        window.beat();
        drafts.beat();
    }

    private void work(Jobs.Job<Saved> job, Consumer<Saved> done, Runnable failed) {
        working.set(true);
        fault.set(null);
        job.promptly()
                .onSuccess(saved -> {
                    finished();
                    done.accept(saved);
                })
                .onFault(failure -> {
                    finished();
                    failed.run();
                    fault.set(failure);
                })
                .start();
    }

    private void finished() {
        saving = false;
        working.set(false);
        busy.set(false);
    }

    /// Say that what is on its way keeps people waiting. Until then the screen need not change
    /// twice.
    void waiting() {
        if (working.get()) {
            busy.set(true);
            if (saving) {
                window.saving();
            }
        }
    }

    private void turnTo(@Nullable CaseFile file) {
        String next = file == null ? "" : file.generation().id();
        if (!next.equals(current)) {
            current = next;
            settled = "";
            drafts.turnTo("", draft -> {});
            category.set(null);
            actions.clear();
            reason.set("");
            show(file);
            if (!next.isEmpty()) {
                fault.set(null);
            }
        } else if (file != null && file.decision() == null && !settled.equals(current)) {
            drafts.follow(current, draft());
        }
        weigh();
    }

    /// Show what was decided, or bring back what was chosen when the case was left.
    private void show(@Nullable CaseFile file) {
        CaseFile.Standing standing = file == null ? null : file.decision();
        if (standing != null) {
            restore(
                    new Drafts.Draft(
                            standing.verdict().categoryId(),
                            standing.verdict().actionIds(),
                            standing.verdict().reason()));
        } else if (file != null) {
            drafts.turnTo(current, this::restore);
        }
    }

    private void restore(Drafts.Draft draft) {
        category.set(policy.category(draft.categoryId()).orElse(null));
        actions.clear();
        actions.addAll(draft.actionIds());
        reason.set(draft.reason());
        weigh();
    }

    private void touched() {
        drafts.note(draft());
        weigh();
    }

    private Drafts.Draft draft() {
        PolicyPack.Category chosen = category.get();
        return new Drafts.Draft(chosen == null ? "" : chosen.id(), ordered(), reason.get());
    }

    private List<String> ordered() {
        return policy.actions().stream()
                .map(PolicyPack.Action::id)
                .filter(actions::contains)
                .toList();
    }

    private void weigh() {
        obstacle.set(missing());
    }

    private Obstacle missing() {
        CaseFile file = caseFile.fileProperty().get();
        PolicyPack.Category chosen = category.get();
        if (file == null) {
            return Obstacle.NO_CASE;
        }
        if (file.decision() != null || settled.equals(current)) {
            return Obstacle.STANDING;
        }
        if (chosen == null) {
            return Obstacle.NO_CATEGORY;
        }
        if (ordered().isEmpty()) {
            return Obstacle.NO_ACTION;
        }
        if (!contradiction().isEmpty()) {
            return Obstacle.CONTRADICTION;
        }
        return chosen.reasonRequired() && reason.get().isBlank()
                ? Obstacle.NO_REASON
                : Obstacle.NONE;
    }
}
