package org.vigie.ui.casefile;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Ceiling;
import org.vigie.review.Colleagues.Agreement;
import org.vigie.review.Desk;
import org.vigie.review.DeskRules;
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
    private static final DateTimeFormatter MARK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Desk desk;
    private final Jobs jobs;
    private final Vigil vigil;
    private final Sight sight = new Sight();
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Veiled());
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Rung> highest = new ReadOnlyObjectWrapper<>(Rung.EVIDENCE);
    private final ReadOnlyObjectWrapper<@Nullable Agreement> agreement =
            new ReadOnlyObjectWrapper<>();
    private final Map<String, Rung> looked = new HashMap<>();
    private final Timing timing;
    private final boolean watermark;
    private @Nullable Medium aimedAt;
    private String generationId = "";
    private @Nullable Hold hold;
    private Runnable callOffAgreement = () -> {};

    public RevealViewModel(Desk desk, Jobs jobs, PolicyPack policy) {
        this(desk, jobs, policy.reveal(), policy.desk(), Timing.ofThisMachine());
    }

    RevealViewModel(
            Desk desk, Jobs jobs, PolicyPack.RevealRules rules, DeskRules bounds, Timing timing) {
        this.desk = desk;
        this.jobs = jobs;
        this.timing = timing;
        this.watermark = bounds.surface().watermark();
        this.vigil =
                new Vigil(
                        Duration.ofSeconds(rules.maxSeconds()),
                        Duration.ofSeconds(bounds.ceilings().idleSeconds()),
                        timing,
                        this::release);
    }

    /// One press of a key or pointer; its identity is what late answers are measured against.
    private record Hold(Medium medium, Rung rung, Crop crop) {}

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// What of the picture held up is in sight, null while none is.
    ReadOnlyObjectProperty<@Nullable Aperture> apertureProperty() {
        return sight.apertureProperty();
    }

    /// Whether only a disc of what is held is shown.
    ReadOnlyBooleanProperty spotlightProperty() {
        return sight.spotlightProperty();
    }

    /// What kept the last reveal from happening, or from being recorded to its end.
    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The highest rung looked at in this case since the program started.
    public ReadOnlyObjectProperty<Rung> highestProperty() {
        return highest.getReadOnlyProperty();
    }

    /// What a second person agreed to in this case, null while nothing.
    ReadOnlyObjectProperty<@Nullable Agreement> agreementProperty() {
        return agreement.getReadOnlyProperty();
    }

    /// Turn to another case, or to none with an empty id: whatever is shown is veiled first.
    void turnTo(String id) {
        release();
        generationId = id;
        fault.set(null);
        agreed(null, Duration.ZERO);
        highest.set(looked.getOrDefault(id, Rung.EVIDENCE));
    }

    /// The case that is looked at, empty while there is none.
    String generationId() {
        return generationId;
    }

    /// Note that something at `rung` is before the moderator's eyes.
    void note(Rung rung) {
        looked.merge(generationId, rung, (one, other) -> one.compareTo(other) > 0 ? one : other);
        highest.set(looked.getOrDefault(generationId, Rung.EVIDENCE));
    }

    /// Take a second person's agreement, for as long as it holds; null for none.
    void agreed(@Nullable Agreement given, Duration holds) {
        if (agreement.get() != null) {
            release();
        }
        callOffAgreement.run();
        callOffAgreement =
                given == null
                        ? () -> {}
                        : timing.alarm().after(holds, () -> agreed(null, Duration.ZERO));
        agreement.set(given);
    }

    /// Return whether a second person agreed to this medium.
    boolean isLifted(Medium medium) {
        Agreement given = agreement.get();
        return given != null && given.mediumSha256().equals(medium.sha256());
    }

    /// Say why nothing past a ceiling is left standing.
    void refuse(Ceiling ceiling) {
        fault.set(ceiling.refusal(desk.colleagues().mayAsk()));
    }

    /// Say why nothing is shown.
    void refuse(Fault why) {
        fault.set(why);
    }

    /// Ask for all of a picture at one rung.
    void hold(Medium medium, Rung rung) {
        hold(medium, rung, Crop.WHOLE);
    }

    /// Ask for one picture at one rung and show it once the ledger has the reveal, unless it was
    /// let go before. Ignored while something else is held.
    void hold(Medium medium, Rung rung, Crop crop) {
        if (hold != null || generationId.isEmpty()) {
            return;
        }
        Hold mine = new Hold(medium, rung, crop);
        hold = mine;
        fault.set(null);
        if (!medium.equals(aimedAt)) {
            sight.aim(null);
            aimedAt = medium;
        }
        look.set(new Look.Asking(medium, rung));
        String id = generationId;
        jobs.run(() -> desk.reveal(id, medium.sha256(), rung))
                .onSuccess(revealed -> answered(mine, revealed))
                .onFault(failure -> refused(mine, failure))
                .start();
    }

    /// Let go: the veil is back before this returns.
    public void release() {
        hold = null;
        veil();
    }

    /// Show a disc of what is held rather than all of it, or all again.
    void toggleSpotlight() {
        sight.toggle();
    }

    /// Aim the spotlight; null for the middle of what is in the frame.
    void aim(@Nullable Spot spot) {
        sight.aim(spot);
    }

    /// Return where the spotlight is, or would be.
    Spot aimed(Crop crop) {
        return sight.aimed(crop);
    }

    /// Follow the zoom of a picture; what is held up keeps its rung.
    void turn(Medium medium, Crop crop) {
        if (look.get() instanceof Look.Showing(Medium held, Desk.Revealed _)
                && held.equals(medium)) {
            sight.turn(crop);
        }
    }

    /// Return what is drawn over a look, so that a photograph of the screen says whose it was;
    /// empty where policy wants nothing there.
    String mark(Desk.Revealed revealed) {
        if (!watermark) {
            return "";
        }
        String at = MARK.format(revealed.saved().at().atZone(ZoneId.systemDefault()));
        return (desk.colleagues().self() + "  " + at).strip();
    }

    /// A key or the pointer moved: the hand is there.
    public void touched() {
        vigil.touched();
    }

    /// To be called with every beat of the screen while something is held up.
    void beat() {
        vigil.beat();
    }

    private void answered(Hold mine, Desk.Revealed revealed) {
        if (!isHeld(mine)) {
            end(revealed, 0, 0);
        } else if (revealed.rendition().rung() != mine.rung()) {
            end(revealed, 0, 0);
            refused(mine, Fault.of("reveal-differs"));
        } else {
            vigil.begin();
            note(mine.rung());
            sight.begin(revealed.rendition(), mine.crop());
            look.set(new Look.Showing(mine.medium(), revealed));
        }
    }

    /// Two presses alike are still two.
    @SuppressWarnings("ReferenceEquality")
    private boolean isHeld(Hold mine) {
        return hold == mine;
    }

    private void refused(Hold mine, Fault failure) {
        if (isHeld(mine)) {
            release();
            fault.set(failure);
        }
    }

    private void veil() {
        long millis = vigil.stop();
        int permille = sight.end();
        Look before = look.get();
        look.set(new Look.Veiled());
        if (before instanceof Look.Showing(Medium _, Desk.Revealed revealed)) {
            end(revealed, millis, permille);
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
