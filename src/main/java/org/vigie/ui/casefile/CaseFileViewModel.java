package org.vigie.ui.casefile;

import java.time.Clock;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;
import org.vigie.ui.kit.Text;

/// The case on the desk. Used on the JavaFX thread only.
public final class CaseFileViewModel {
    /// How far a key moves the spotlight or an enlarged picture, in parts of what fills the frame.
    private static final double STEP = 0.06;

    private final Desk desk;
    private final Jobs jobs;
    private final CaseWords words;
    private final RevealViewModel reveal;
    private final SecondPersonViewModel secondPerson;
    private final ExplanationViewModel explanation;
    private final PaneViewModel source;
    private final PaneViewModel output;
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(new Content.Nothing());
    private final ReadOnlyObjectWrapper<@Nullable CaseFile> file = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Medium.Role> focused =
            new SimpleObjectProperty<>(Medium.Role.OUTPUT);
    private final ReadOnlyObjectWrapper<@Nullable Medium> subject = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper turning = new ReadOnlyBooleanWrapper();
    private final Latest opening = new Latest();
    private boolean stale;

    /// @param wall what time it is and in which zone
    /// @param clockNames a clock's rule in the reader's language; empty when it has no name
    public CaseFileViewModel(
            Desk desk,
            PolicyPack policy,
            Text text,
            Jobs jobs,
            Clock wall,
            Function<org.vigie.review.Clock, String> clockNames) {
        this(desk, text, jobs, wall, clockNames, new RevealViewModel(desk, jobs, policy));
    }

    CaseFileViewModel(
            Desk desk,
            Text text,
            Jobs jobs,
            Clock wall,
            Function<org.vigie.review.Clock, String> clockNames,
            RevealViewModel reveal) {
        this.desk = desk;
        this.jobs = jobs;
        this.words = new CaseWords(text, new Moments(wall, text), clockNames);
        this.reveal = reveal;
        this.explanation = new ExplanationViewModel(desk, jobs);
        this.secondPerson = new SecondPersonViewModel(desk, jobs, reveal);
        this.source = new PaneViewModel(Medium.Role.SOURCE, reveal);
        this.output = new PaneViewModel(Medium.Role.OUTPUT, reveal);
        reveal.lookProperty().subscribe(look -> catchUp());
        file.subscribe(explanation::turnTo);
        focused.subscribe(role -> chooseSubject());
        source.stateProperty().subscribe(state -> chooseSubject());
        output.stateProperty().subscribe(state -> chooseSubject());
    }

    /// What the case file has to show.
    sealed interface Content {

        /// No case is chosen.
        record Nothing() implements Content {}

        /// A case is being opened.
        record Opening() implements Content {}

        /// A case lies open.
        record Open(CaseFile file) implements Content {}

        /// The case could not be opened.
        record Failed(String generationId, Fault fault) implements Content {}
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// The case that lies open, null while none does.
    public ReadOnlyObjectProperty<@Nullable CaseFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// The picture the keys act on, and the evidence is about; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Medium> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// Return the output that stands in its pane, or the source photo where there is no output.
    public @Nullable Medium shownOutput() {
        Medium standing = output.state().medium();
        return standing == null ? source.state().medium() : standing;
    }

    /// Let the keys and the evidence turn to a picture of the case.
    public void turnTo(Medium medium) {
        focus(medium.role());
        focusedPane().turnTo(medium);
    }

    /// Where the answer of a model comes from.
    public ExplanationViewModel explanation() {
        return explanation;
    }

    /// Which pane the keys act on.
    public ObjectProperty<Medium.Role> focusedProperty() {
        return focused;
    }

    public RevealViewModel reveal() {
        return reveal;
    }

    SecondPersonViewModel secondPerson() {
        return secondPerson;
    }

    PaneViewModel source() {
        return source;
    }

    PaneViewModel output() {
        return output;
    }

    CaseWords words() {
        return words;
    }

    /// Return the pane the keys act on.
    PaneViewModel focusedPane() {
        return focused.get() == Medium.Role.SOURCE ? source : output;
    }

    /// Open a case; what was shown of the one before is veiled at once. Where the desk answers
    /// within a moment the case lies open on return, and the screen goes from one to the other.
    public void show(String generationId) {
        turning.set(true);
        putAway(new Content.Opening());
        jobs.run(() -> desk.open(generationId))
                .latest(opening)
                .promptly()
                .onSuccess(this::opened)
                .onFault(fault -> {
                    content.set(new Content.Failed(generationId, fault));
                    turning.set(false);
                })
                .start();
    }

    /// Whether another case is on its way and nobody waits for it yet: until it comes the screen
    /// may keep what stood there unasked. Nothing can be done with that any more.
    public ReadOnlyBooleanProperty turningProperty() {
        return turning.getReadOnlyProperty();
    }

    /// Say that the case on its way keeps people waiting.
    void waiting() {
        turning.set(false);
    }

    /// Let what stands in the panes unasked follow somebody's wishes, from the next case on.
    public void standBy(Standing wishes) {
        source.standBy(wishes);
        output.standBy(wishes);
    }

    /// Put the case away.
    public void clear() {
        putAway(new Content.Nothing());
        turning.set(false);
    }

    private void putAway(Content next) {
        opening.drop();
        stale = false;
        secondPerson.close();
        reveal.turnTo("");
        source.show(null);
        output.show(null);
        file.set(null);
        content.set(next);
    }

    /// Read the open case again, for a veil or evidence that came meanwhile. While something is
    /// revealed it waits.
    public void refresh() {
        CaseFile shown = file.get();
        if (shown == null) {
            return;
        }
        if (!(reveal.lookProperty().get() instanceof Look.Veiled)) {
            stale = true;
            return;
        }
        stale = false;
        jobs.run(() -> desk.open(shown.generation().id()))
                .latest(opening)
                .onSuccess(this::read)
                .onFault(fault -> {})
                .start();
    }

    /// Hold the focused pane's next rung, one above what stands there.
    void holdNext() {
        focusedPane().hold(focusedPane().state().next());
    }

    /// Hold `rung` of the focused pane.
    void hold(Rung rung) {
        focusedPane().hold(rung);
    }

    /// Move what the focused pane shows while something is held there, or with `atRest` what stands
    /// there: the spotlight, else the part of an enlarged picture.
    ///
    /// @param across steps to the right
    /// @param down steps downwards
    /// @return whether there was anything to move
    boolean steer(int across, int down, boolean atRest) {
        PaneViewModel pane = focusedPane();
        boolean held = reveal.lookProperty().get() instanceof Look.Showing;
        if (held && reveal.spotlightProperty().get()) {
            double step = STEP * pane.crop().edge();
            reveal.aim(reveal.aimed(pane.crop()).moved(across * step, down * step));
            pane.include(reveal.aimed(pane.crop()));
            return true;
        }
        if ((held || atRest) && !pane.crop().isWhole()) {
            pane.pan(across * STEP, down * STEP);
            return true;
        }
        return false;
    }

    /// Leave nothing standing in the focused pane, or the veil again.
    void hideVeil() {
        boolean hidden = focusedPane().state().resting() == Rung.EVIDENCE;
        focusedPane().rest(hidden ? Rung.VEIL : Rung.EVIDENCE);
    }

    /// Move the keys to a pane.
    void focus(Medium.Role role) {
        if (focused.get() != role) {
            reveal.release();
            focused.set(role);
        }
    }

    private void opened(CaseFile opened) {
        reveal.turnTo(opened.generation().id());
        focused.set(
                opened.generation().outputs().isEmpty() && !opened.generation().sources().isEmpty()
                        ? Medium.Role.SOURCE
                        : Medium.Role.OUTPUT);
        put(opened);
        turning.set(false);
    }

    /// A reveal may have begun while the case was read again: it is left alone.
    private void read(CaseFile again) {
        if (again.equals(file.get())) {
            return;
        }
        if (reveal.lookProperty().get() instanceof Look.Veiled) {
            put(again);
        } else {
            stale = true;
        }
    }

    private void put(CaseFile opened) {
        source.show(opened);
        output.show(opened);
        file.set(opened);
        content.set(new Content.Open(opened));
    }

    private void chooseSubject() {
        Medium medium = focusedPane().state().medium();
        subject.set(medium == null ? output.state().medium() : medium);
    }

    private void catchUp() {
        if (stale && reveal.lookProperty().get() instanceof Look.Veiled) {
            refresh();
        }
    }
}
