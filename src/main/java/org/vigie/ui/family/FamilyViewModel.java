package org.vigie.ui.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.DeskRules;
import org.vigie.review.FamilyDesk;
import org.vigie.review.FamilyDesk.Fate;
import org.vigie.review.FamilyDesk.Plan;
import org.vigie.review.FamilyDesk.Prospect;
import org.vigie.review.FamilyDesk.Settled;
import org.vigie.review.Fault;
import org.vigie.review.Veil;
import org.vigie.review.Verdict;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// A family as it will be settled: what becomes of each member, who is chosen, how many decisions
/// that makes. Used on the JavaFX thread only.
public final class FamilyViewModel {
    private final FamilyDesk desk;
    private final DeskRules.FamilyRules rules;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper decisions = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper drawn = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Set<String> chosen = new HashSet<>();
    private final Map<String, Veil> veils = new HashMap<>();
    private final Set<Integer> pages = new HashSet<>();
    private final Latest planning = new Latest();
    private @Nullable Verdict verdict;
    private Done done = (open, settled) -> {};

    public FamilyViewModel(FamilyDesk desk, DeskRules.FamilyRules rules, Jobs jobs) {
        this.desk = desk;
        this.rules = rules;
        this.jobs = jobs;
    }

    /// Told when a family is settled.
    interface Done {
        /// @param open whether the case that was looked at was decided with the others
        void done(boolean open, Settled settled);
    }

    void onSettled(Done handler) {
        done = handler;
    }

    /// Null while it is being found out.
    ReadOnlyObjectProperty<@Nullable Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// How many decisions would be recorded.
    ReadOnlyIntegerProperty decisionsProperty() {
        return decisions.getReadOnlyProperty();
    }

    /// Changes whenever more veils are there to be shown.
    ReadOnlyLongProperty drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    @Nullable Verdict verdict() {
        return verdict;
    }

    /// Find out what a verdict would do to the family of its case.
    void begin(Verdict what) {
        verdict = what;
        chosen.clear();
        veils.clear();
        pages.clear();
        plan.set(null);
        fault.set(null);
        count();
        jobs.run(() -> desk.plan(what.generationId(), what.categoryId()))
                .latest(planning)
                .onSuccess(this::planned)
                .onFault(fault::set)
                .start();
    }

    private void planned(Plan found) {
        found.prospects().stream()
                .filter(one -> one.fate() == Fate.SETTLES)
                .forEach(one -> chosen.add(one.member().generationId()));
        plan.set(found);
        count();
    }

    boolean isChosen(Prospect prospect) {
        return chosen.contains(prospect.member().generationId());
    }

    /// Put a member in, or take it out, where it may be settled at all.
    void toggle(Prospect prospect) {
        String id = prospect.member().generationId();
        if (prospect.choosable() && !busy.get()) {
            if (!chosen.remove(id)) {
                chosen.add(id);
            }
            count();
        }
    }

    /// Return how many of the chosen ones stay in the queue, drawn at random.
    int sample() {
        return rules.sample(chosen.size());
    }

    int chosen() {
        return chosen.size();
    }

    /// Return how many members have a fate.
    int of(Fate fate) {
        Plan known = plan.get();
        return known == null
                ? 0
                : (int) known.prospects().stream().filter(one -> one.fate() == fate).count();
    }

    private void count() {
        Plan known = plan.get();
        int own = known != null && known.open() ? 1 : 0;
        decisions.set(known == null || chosen.isEmpty() ? 0 : own + chosen.size() - sample());
    }

    /// Return the veil of the member at a place, null while it is not here or may not be shown; its
    /// page is asked for once.
    @Nullable Veil veil(int place) {
        Plan known = plan.get();
        if (known == null || place < 0 || place >= known.prospects().size()) {
            return null;
        }
        if (pages.add(place / FamilyDesk.PAGE)) {
            fetch(known, place / FamilyDesk.PAGE);
        }
        return veils.get(known.prospects().get(place).member().generationId());
    }

    private void fetch(Plan known, int page) {
        List<String> ids =
                known.prospects().stream()
                        .skip((long) page * FamilyDesk.PAGE)
                        .limit(FamilyDesk.PAGE)
                        .map(one -> one.member().generationId())
                        .toList();
        jobs.run(() -> desk.veils(ids))
                .onSuccess(found -> {
                    if (plan.get() == known) {
                        veils.putAll(found);
                        drawn.set(drawn.get() + 1);
                    }
                })
                .onFault(missing -> {})
                .start();
    }

    /// Record the decisions, once.
    void record() {
        Verdict what = verdict;
        Plan known = plan.get();
        if (what == null || known == null || busy.get() || decisions.get() == 0) {
            return;
        }
        List<String> members = new ArrayList<>();
        known.prospects().stream()
                .filter(this::isChosen)
                .forEach(one -> members.add(one.member().generationId()));
        busy.set(true);
        fault.set(null);
        jobs.run(() -> desk.settle(what, members))
                .onSuccess(settled -> done.done(known.open(), settled))
                .onFault(fault::set)
                .andFinally(() -> busy.set(false))
                .start();
    }
}
