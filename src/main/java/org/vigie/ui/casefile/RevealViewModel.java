package org.vigie.ui.casefile;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Jobs;

/// Lets one picture at a time be seen, for as long as something is held and never longer than the
/// policy allows. The ledger hears of it first; on any doubt the picture stays veiled.
///
/// Used on the JavaFX thread only.
public final class RevealViewModel {
    private static final int WHOLE = 1000;

    private final Desk desk;
    private final Jobs jobs;
    private final Duration longest;
    private final Alarm alarm;
    private final LongSupplier nanos;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Veiled());
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Rung> highest = new ReadOnlyObjectWrapper<>(Rung.EVIDENCE);
    private final Map<String, Rung> looked = new HashMap<>();
    private String generationId = "";
    private @Nullable Hold hold;
    private long since;
    private Runnable callOff = () -> {};

    public RevealViewModel(Desk desk, Jobs jobs, PolicyPack.RevealRules rules) {
        this(desk, jobs, rules, Alarm::byPulse, System::nanoTime);
    }

    RevealViewModel(
            Desk desk, Jobs jobs, PolicyPack.RevealRules rules, Alarm alarm, LongSupplier nanos) {
        this.desk = desk;
        this.jobs = jobs;
        this.longest = Duration.ofSeconds(rules.maxSeconds());
        this.alarm = alarm;
        this.nanos = nanos;
    }

    /// One press of a key or pointer; its identity is what late answers are measured against.
    private static final class Hold {}

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// What kept the last reveal from happening, or from being recorded to its end.
    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The highest rung looked at in this case since the program started.
    public ReadOnlyObjectProperty<Rung> highestProperty() {
        return highest.getReadOnlyProperty();
    }

    /// Turn to another case, or to none with an empty id: whatever is shown is veiled first.
    void turnTo(String id) {
        release();
        generationId = id;
        fault.set(null);
        highest.set(looked.getOrDefault(id, Rung.EVIDENCE));
    }

    /// Note that something at `rung` is before the moderator's eyes.
    void note(Rung rung) {
        looked.merge(generationId, rung, (one, other) -> one.compareTo(other) > 0 ? one : other);
        highest.set(looked.getOrDefault(generationId, Rung.EVIDENCE));
    }

    /// Ask for one picture at one rung and show it once the ledger has the reveal, unless it was
    /// let go before. Ignored while something else is held.
    void hold(Medium medium, Rung rung) {
        if (hold != null || generationId.isEmpty()) {
            return;
        }
        Hold mine = new Hold();
        hold = mine;
        fault.set(null);
        look.set(new Look.Asking(medium, rung));
        String id = generationId;
        jobs.run(() -> desk.reveal(id, medium.sha256(), rung))
                .onSuccess(revealed -> answered(mine, medium, rung, revealed))
                .onFault(failure -> refused(mine, failure))
                .start();
    }

    /// Let go: the veil is back before this returns.
    public void release() {
        hold = null;
        veil();
    }

    private void answered(Hold mine, Medium medium, Rung rung, Desk.Revealed revealed) {
        if (hold != mine) {
            end(revealed, 0, 0);
        } else if (revealed.rendition().rung() != rung) {
            end(revealed, 0, 0);
            refused(mine, Fault.of("reveal-differs"));
        } else {
            since = nanos.getAsLong();
            callOff = alarm.after(longest, this::release);
            note(rung);
            look.set(new Look.Showing(medium, revealed));
        }
    }

    private void refused(Hold mine, Fault failure) {
        if (hold == mine) {
            release();
            fault.set(failure);
        }
    }

    private void veil() {
        callOff.run();
        callOff = () -> {};
        Look before = look.get();
        look.set(new Look.Veiled());
        if (before instanceof Look.Showing(Medium _, Desk.Revealed revealed)) {
            long millis = Math.max(0, (nanos.getAsLong() - since) / 1_000_000);
            end(revealed, millis, WHOLE);
        }
    }

    /// Forget the pixels, then say in the ledger that they are gone.
    private void end(Desk.Revealed revealed, long millis, int areaPermille) {
        Arrays.fill(revealed.rendition().rgb(), (byte) 0);
        jobs.perform(() -> desk.veiled(revealed.saved(), millis, areaPermille))
                .onFault(fault::set)
                .start();
    }
}
