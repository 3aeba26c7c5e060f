package org.vigie.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.exposure.Bounds;
import org.vigie.exposure.Comfort;
import org.vigie.exposure.Day;
import org.vigie.exposure.Dose;
import org.vigie.exposure.Order;
import org.vigie.exposure.Viewing;
import org.vigie.exposure.Wellbeing;
import org.vigie.exposure.Work;
import org.vigie.review.DeskRules;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.store.Exposures;
import org.vigie.store.Storage;

/// One person's day and choices, from the log and the sealed files of this desk.
final class LocalWellbeing implements Wellbeing {
    private static final Logger LOG = LoggerFactory.getLogger(LocalWellbeing.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Storage storage;
    private final PolicyPack policy;
    private final String actor;
    private final Clock clock;
    private final Viewings viewings;
    private volatile Comfort comfort;

    /// @param clock what time it is and in which zone a day begins
    LocalWellbeing(Storage storage, PolicyPack policy, String actor, Clock clock) {
        this.storage = storage;
        this.policy = policy;
        this.actor = actor;
        this.clock = clock;
        this.viewings = new Viewings(policy);
        this.comfort = kept();
    }

    /// What cannot be read is as if nothing was chosen; the file stays as it is until something is
    /// chosen again.
    private Comfort kept() {
        try {
            Optional<String> text = storage.ownChoices().read(actor);
            return text.isEmpty() ? Comfort.USUAL : ComfortText.read(text.get());
        } catch (FaultException e) {
            LOG.warn("somebody's own choices are not in force: {}", e.fault().code());
            return Comfort.USUAL;
        }
    }

    @Override
    public Day day() throws FaultException {
        Instant now = clock.instant();
        Instant midnight =
                now.atZone(clock.getZone()).toLocalDate().atStartOfDay(clock.getZone()).toInstant();
        DeskRules.DoseRules rules = policy.desk().dose();
        Dose dose = new Dose(rules);
        Exposures.Share share = storage.exposures().share(actor, dose.memory(midnight), midnight);
        List<Viewing> looks = viewings.of(share.looks(), now);
        Day day =
                new Day(
                        midnight,
                        now,
                        looks,
                        share.settled(),
                        share.breaks(),
                        Work.since(
                                share.deeds(),
                                share.breaks(),
                                Duration.ofMinutes(rules.breakMinutes()),
                                now),
                        dose.at(looks, now),
                        dose.sum(looks, midnight));
        record(day, share.bounds());
        return day;
    }

    /// Record the bounds of the policy that were reached: the hour's at most once an hour, the
    /// day's once a day. A bound somebody lowered for themself is nobody else's business.
    private void record(Day day, List<Exposures.Mark> marks) throws FaultException {
        Bounds bounds = Bounds.of(policy.desk().dose());
        if (bounds.overHour(day.dose()) && !marked(marks, "hour", day.now().minus(HOUR))) {
            storage.exposures().boundReached("hour");
        }
        if (bounds.overDay(day.total()) && !marked(marks, "day", day.start())) {
            storage.exposures().boundReached("day");
        }
    }

    private static boolean marked(List<Exposures.Mark> marks, String bound, Instant since) {
        return marks.stream()
                .anyMatch(mark -> mark.word().equals(bound) && mark.at().isAfter(since));
    }

    @Override
    public void breakTaken() throws FaultException {
        storage.exposures().breakTaken();
    }

    @Override
    public Comfort comfort() {
        return comfort;
    }

    @Override
    public void keep(Comfort chosen) throws FaultException {
        comfort = chosen;
        storage.ownChoices().write(actor, ComfortText.write(chosen));
    }

    @Override
    public int canWait(Set<String> categories) throws FaultException {
        return storage.openCases().dueAfter(clock.instant().plus(Order.RESERVE), categories);
    }

    @Override
    public Optional<String> firstBeside(Set<String> categories) throws FaultException {
        return storage.openCases().firstBeside(categories, clock.instant().plus(Order.RESERVE));
    }
}
