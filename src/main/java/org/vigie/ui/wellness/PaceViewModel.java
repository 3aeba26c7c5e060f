package org.vigie.ui.wellness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.exposure.Bounds;
import org.vigie.exposure.Comfort;
import org.vigie.exposure.Day;
import org.vigie.exposure.Dose;
import org.vigie.exposure.Proposal;
import org.vigie.exposure.Wellbeing;
import org.vigie.review.DeskRules;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// What the day asked so far, whether a break is proposed, and the break itself. Used on the JavaFX
/// thread only.
public final class PaceViewModel {
    /// A shorter look at the page of a break is not counted as one.
    static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Wellbeing wellbeing;
    private final DeskRules.DoseRules rules;
    private final Dose dose;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Day> day = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Proposal> proposal =
            new ReadOnlyObjectWrapper<>(new Proposal.None());
    private final ReadOnlyObjectWrapper<Comfort> comfort;
    private final ReadOnlyObjectWrapper<@Nullable Instant> onBreak = new ReadOnlyObjectWrapper<>();
    private @Nullable Instant declined;

    public PaceViewModel(
            Wellbeing wellbeing, DeskRules.DoseRules rules, Jobs jobs, InstantSource clock) {
        this.wellbeing = wellbeing;
        this.rules = rules;
        this.dose = new Dose(rules);
        this.jobs = jobs;
        this.clock = clock;
        this.comfort = new ReadOnlyObjectWrapper<>(wellbeing.comfort());
    }

    /// What the day asked so far, null while unknown.
    public ReadOnlyObjectProperty<@Nullable Day> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// Whether a break is proposed.
    public ReadOnlyObjectProperty<Proposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /// What the person chose.
    public ReadOnlyObjectProperty<Comfort> comfortProperty() {
        return comfort.getReadOnlyProperty();
    }

    /// When the break began, null outside one.
    public ReadOnlyObjectProperty<@Nullable Instant> onBreakProperty() {
        return onBreak.getReadOnlyProperty();
    }

    DeskRules.DoseRules rules() {
        return rules;
    }

    Dose dose() {
        return dose;
    }

    /// Return the bounds that hold for this person.
    Bounds bounds() {
        return comfort.get().bounds(Bounds.of(rules));
    }

    /// Return whether the day's bound is reached, so that grave cases come last.
    boolean graveLast() {
        Day known = day.get();
        return known != null && bounds().overDay(known.total());
    }

    /// Read the day again.
    public void refresh() {
        jobs.run(wellbeing::day)
                .latest(reading)
                .onSuccess(read -> {
                    day.set(read);
                    weigh();
                })
                .start();
    }

    /// Weigh anew what time alone changes.
    void weigh() {
        Day known = day.get();
        if (known == null) {
            return;
        }
        Instant now = clock.instant();
        proposal.set(
                Proposal.at(
                        now, known.working(), dose.at(known.viewings(), now), bounds(), declined));
    }

    /// Decline the proposal: nothing is said of it for as long as it took to come. Nobody is told.
    void decline() {
        if (proposal.get() instanceof Proposal.Now) {
            declined = clock.instant();
            weigh();
        }
    }

    /// Begin a break.
    public void beginBreak() {
        if (onBreak.get() == null) {
            onBreak.set(clock.instant());
        }
    }

    /// End the break, at any moment.
    public void endBreak() {
        Instant began = onBreak.get();
        if (began == null) {
            return;
        }
        onBreak.set(null);
        if (Duration.between(began, clock.instant()).compareTo(SHORTEST) >= 0) {
            declined = null;
            jobs.perform(wellbeing::breakTaken).onSuccess(nothing -> refresh()).start();
        }
    }

    /// Return what is left of the break as the policy plans it; not positive when that is over.
    Duration left() {
        Instant began = onBreak.get();
        Duration whole = Duration.ofMinutes(rules.breakMinutes());
        return began == null ? whole : whole.minus(Duration.between(began, clock.instant()));
    }

    /// Take over what the person chose, at once, and keep it.
    void choose(Comfort chosen) {
        comfort.set(chosen);
        weigh();
        jobs.perform(() -> wellbeing.keep(chosen)).start();
    }
}
