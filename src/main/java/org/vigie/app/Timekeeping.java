package org.vigie.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vigie.clocks.ClockPack;
import org.vigie.clocks.Foresight;
import org.vigie.review.CaseFile;
import org.vigie.review.Clock;
import org.vigie.review.FaultException;
import org.vigie.review.Outlook;
import org.vigie.review.QueueRow;
import org.vigie.store.Paces;
import org.vigie.store.Reckoning;

/// Says of cases how their clocks stand: all of them by the pack in force, and by this desk's own
/// figures whether a deadline will probably be missed.
final class Timekeeping {
    /// Figures this old are read again; they change by one decision among hundreds.
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final ClockPack pack;
    private final Paces paces;
    private final boolean delivers;
    private final InstantSource now;
    private final AtomicReference<@Nullable Read> latest = new AtomicReference<>();

    /// @param delivers whether a feed has to have decisions
    Timekeeping(ClockPack pack, Paces paces, boolean delivers, InstantSource now) {
        this.pack = pack;
        this.paces = paces;
        this.delivers = delivers;
        this.now = now;
    }

    private record Read(Instant at, Foresight foresight) {}

    /// Return how the stores are to reckon deadlines by a pack.
    static Reckoning reckoning(ClockPack pack) {
        return new Reckoning(pack.id(), pack.digest(), pack::clocksFor);
    }

    /// Return rows of the queue with what is to be expected of their clocks.
    List<QueueRow> seen(List<QueueRow> rows) throws FaultException {
        Foresight foresight = foresight();
        return rows.stream().map(row -> row.seen(foresight.of(row.categoryHint()))).toList();
    }

    /// Return a case file with its clocks, one of each rule: those that run, those that wait and
    /// those that ended.
    CaseFile seen(CaseFile file) throws FaultException {
        return file.with(seen(pack.clocksFor(file.generation(), file.categoryHint()), file));
    }

    /// Return every clock anything started on a case.
    List<Clock> every(CaseFile file) throws FaultException {
        return seen(pack.every(file.generation(), file.categoryHint()), file);
    }

    private List<Clock> seen(List<Clock> clocks, CaseFile file) throws FaultException {
        Outlook outlook = foresight().of(file.categoryHint());
        CaseFile.Standing decision = file.decision();
        return clocks.stream()
                .map(clock -> clock.seen(outlook))
                .map(clock -> decided(clock, decision))
                .toList();
    }

    private static Clock decided(Clock clock, CaseFile.@Nullable Standing decision) {
        return decision == null ? clock : clock.decided(decision.saved().at());
    }

    /// Return the figures of this desk, at most half a minute old.
    Foresight foresight() throws FaultException {
        Instant moment = now.instant();
        Read known = latest.get();
        if (known != null
                && moment.isBefore(known.at().plus(FRESH))
                && !moment.isBefore(known.at())) {
            return known.foresight();
        }
        Foresight foresight = read();
        latest.set(new Read(moment, foresight));
        return foresight;
    }

    private Foresight read() throws FaultException {
        Foresight.Arrival arrival =
                delivers
                        ? new Foresight.Arrival(true, paces.delivered(), paces.waiting())
                        : Foresight.Arrival.AT_ONCE;
        Foresight foresight = new Foresight(arrival, pack.assumed());
        paces.handled().forEach(one -> foresight.with(one.category(), one.took()));
        return foresight;
    }
}
