package org.vigie.ui.quality;

import java.util.List;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.quality.CohenKappa;
import org.vigie.quality.Estimate;
import org.vigie.quality.KrippendorffAlpha;
import org.vigie.quality.ThresholdCurve;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.review.Quality;
import org.vigie.review.Quality.Conflict;
import org.vigie.review.Quality.Drawn;
import org.vigie.review.Quality.Finding;
import org.vigie.review.Quality.Plan;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// How far people agree, what they have to settle, and how models did. Used on the JavaFX thread
/// only.
public final class QualityViewModel {
    private static final int CONFLICTS = 200;
    private static final int WAITING = 1_000;

    private final Quality quality;
    private final PolicyPack policy;
    private final Jobs jobs;
    private final Latest reading = new Latest();
    private final Latest grading = new Latest();
    private final ObservableList<Conflict> conflicts = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Agreement> agreement =
            new ReadOnlyObjectWrapper<>(Agreement.NONE);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Drawn> drawn = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ThresholdCurve> curve =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Finding> finding = new SimpleObjectProperty<>();
    private final DoubleProperty threshold = new SimpleDoubleProperty(0.5);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public QualityViewModel(Quality quality, PolicyPack policy, Jobs jobs) {
        this.quality = quality;
        this.policy = policy;
        this.jobs = jobs;
        finding.subscribe(this::grade);
    }

    /// How far people agree.
    record Agreement(Estimate kappa, Estimate alpha, Estimate same) {
        static final Agreement NONE =
                new Agreement(Estimate.none(0), Estimate.none(0), Estimate.none(0));

        static Agreement of(Quality.Standing standing) {
            List<CohenKappa.Pair> pairs =
                    standing.pairs().stream()
                            .map(pair -> new CohenKappa.Pair(pair.first(), pair.second()))
                            .toList();
            int same =
                    (int) pairs.stream().filter(pair -> pair.first().equals(pair.second())).count();
            return new Agreement(
                    CohenKappa.of(pairs),
                    KrippendorffAlpha.of(standing.units()),
                    Estimate.share(same, pairs.size()));
        }
    }

    PolicyPack policy() {
        return policy;
    }

    ObservableList<Conflict> conflicts() {
        return conflicts;
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    ReadOnlyObjectProperty<Agreement> agreementProperty() {
        return agreement.getReadOnlyProperty();
    }

    /// How many cases wait for a second judgement by the person here.
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// What the latest draw brought, null before one.
    ReadOnlyObjectProperty<@Nullable Drawn> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The finding whose thresholds are tried.
    ObjectProperty<@Nullable Finding> findingProperty() {
        return finding;
    }

    ReadOnlyObjectProperty<@Nullable ThresholdCurve> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /// The threshold tried, 0–1.
    DoubleProperty thresholdProperty() {
        return threshold;
    }

    /// Read everything anew.
    void refresh() {
        record Read(
                Quality.Standing standing,
                Agreement agreement,
                List<Conflict> conflicts,
                int waiting) {}
        jobs.run(
                        () -> {
                            Quality.Standing standing = quality.standing();
                            return new Read(
                                    standing,
                                    Agreement.of(standing),
                                    quality.conflicts(CONFLICTS),
                                    quality.waiting(WAITING).size());
                        })
                .latest(reading)
                .onSuccess(read -> {
                    agreement.set(read.agreement());
                    conflicts.setAll(read.conflicts());
                    waiting.set(read.waiting());
                    offer(read.standing().findings());
                })
                .onFault(fault::set)
                .start();
    }

    private void offer(List<Finding> now) {
        Finding before = finding.get();
        if (!now.equals(List.copyOf(findings))) {
            findings.setAll(now);
        }
        if (before == null || !now.contains(before)) {
            finding.set(now.isEmpty() ? null : now.getFirst());
        }
    }

    private void grade(@Nullable Finding chosen) {
        curve.set(null);
        if (chosen == null) {
            return;
        }
        if (!Double.isNaN(chosen.threshold())) {
            threshold.set(chosen.threshold());
        }
        jobs.run(() -> curve(chosen))
                .latest(grading)
                .onSuccess(curve::set)
                .onFault(fault::set)
                .start();
    }

    private ThresholdCurve curve(Finding chosen) throws FaultException {
        return new ThresholdCurve(
                quality.graded(chosen).stream()
                        .map(each ->
                                new ThresholdCurve.Graded(
                                        each.score(), violates(chosen, each.category())))
                        .toList());
    }

    /// A finding about a category of the policy is right when people found that category; one about
    /// anything else, when they found any violation.
    private boolean violates(Finding chosen, String found) {
        return policy.category(chosen.category()).isPresent()
                ? chosen.category().equals(found)
                : policy.category(found).map(each -> each.severity() > 0).orElse(false);
    }

    /// Draw a sample.
    ///
    /// @param category only decisions of this one, empty for all
    void draw(int permille, int days, String category, boolean differingOnly) {
        Set<String> categories = category.isEmpty() ? Set.of() : Set.of(category);
        Plan plan = new Plan(permille, days, categories, Set.of(), differingOnly);
        drawn.set(null);
        busy.set(true);
        jobs.run(() -> quality.draw(plan))
                .onSuccess(brought -> {
                    fault.set(null);
                    drawn.set(brought);
                    refresh();
                })
                .onFault(fault::set)
                .andFinally(() -> busy.set(false))
                .start();
    }

    /// Settle a conflict as one of the two judged it.
    void settle(Conflict conflict, boolean asFirst, String reason) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        jobs.run(() ->
                        quality.settle(
                                conflict.decision(),
                                asFirst ? conflict.firstCategory() : conflict.secondCategory(),
                                asFirst ? conflict.firstActions() : conflict.secondActions(),
                                reason))
                .onSuccess(saved -> {
                    fault.set(null);
                    refresh();
                })
                .onFault(fault::set)
                .andFinally(() -> busy.set(false))
                .start();
    }
}
