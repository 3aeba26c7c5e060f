package org.vigie.ui.casefile;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Ceiling;
import org.vigie.review.Fault;
import org.vigie.review.Medium;
import org.vigie.review.Rung;
import org.vigie.review.Veil;

/// One of the two picture panes: which of its pictures is up, and what stands there unasked. The
/// output begins at the lowest rung; the source photo, which is context and not what is decided
/// about, begins behind its veil, and that veil is not counted as a look.
public final class PaneViewModel {
    private final Medium.Role role;
    private final RevealViewModel reveal;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<Crop> crop = new ReadOnlyObjectWrapper<>(Crop.WHOLE);
    private @Nullable CaseFile file;
    private Standing standing = Standing.USUAL;
    private boolean colourAsked;

    PaneViewModel(Medium.Role role, RevealViewModel reveal) {
        this.role = role;
        this.reveal = reveal;
        reveal.agreementProperty().subscribe(given -> put(state.get().index(), resting()));
    }

    /// What stands in the pane.
    ///
    /// @param index of the picture among those of its role, from 0
    /// @param resting what stands there unasked: [Rung#VEIL], or [Rung#EVIDENCE] for nothing
    /// @param ceiling how far the picture may be looked at
    /// @param lifted whether a second person agreed that it is looked at above that
    record State(
            @Nullable Medium medium,
            int index,
            int count,
            @Nullable Veil veil,
            @Nullable Fault fault,
            Rung resting,
            Ceiling ceiling,
            boolean lifted) {
        static final State EMPTY =
                new State(null, 0, 0, null, null, Rung.VEIL, Ceiling.OPEN, false);

        /// Return the next rung above what stands there.
        Rung next() {
            return resting == Rung.EVIDENCE && !lifted ? Rung.DRAWING : Rung.GREY;
        }

        /// Return whether `rung` is not shown here, whoever asks.
        boolean bars(Rung rung) {
            return ceiling.bars(rung) && !lifted;
        }

        /// Return whether there is a picture that can be revealed.
        boolean revealable() {
            return medium != null && fault == null;
        }
    }

    Medium.Role role() {
        return role;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    private Rung resting() {
        return state.get().resting();
    }

    /// Which part of the picture fills its frame.
    ReadOnlyObjectProperty<Crop> cropProperty() {
        return crop.getReadOnlyProperty();
    }

    Crop crop() {
        return crop.get();
    }

    /// Enlarge by `steps`, or where negative the other way; what stands or is held keeps its rung.
    ///
    /// @param at the place in the picture that stays where it is; null for where the hand points
    void zoom(int steps, @Nullable Spot at) {
        turn(crop.get().zoomed(steps, at == null ? crop.get().middle() : at));
    }

    /// Show the whole picture again.
    void zoomWhole() {
        turn(Crop.WHOLE);
    }

    /// Move what fills the frame, by parts of its edges.
    void pan(double across, double down) {
        turn(crop.get().moved(across, down));
    }

    /// Move what fills the frame until `spot` is in it.
    void include(Spot spot) {
        turn(crop.get().including(spot));
    }

    private void turn(Crop next) {
        Medium medium = state.get().medium();
        if (medium != null && state.get().revealable() && !next.equals(crop.get())) {
            crop.set(next);
            reveal.turn(medium, next);
        }
    }

    /// Put up a case; the same case again keeps its place.
    void show(@Nullable CaseFile next) {
        CaseFile before = file;
        boolean again =
                before != null
                        && next != null
                        && before.generation().id().equals(next.generation().id());
        file = next;
        if (!again) {
            colourAsked = false;
        }
        Rung lowest = next == null ? Rung.EVIDENCE : resting(next);
        put(again ? state.get().index() : 0, again ? state.get().resting() : lowest);
    }

    private Rung resting(CaseFile next) {
        Rung wanted = standing.resting(role, next.categoryHint());
        return wanted == Rung.VEIL ? Rung.VEIL : Rung.EVIDENCE;
    }

    /// Let what stands here unasked follow somebody's wishes, from the next case on.
    void standBy(Standing wishes) {
        standing = wishes;
    }

    /// The case whose pictures are here, null while there is none.
    @Nullable CaseFile file() {
        return file;
    }

    /// Put up one of the pictures; one that is not here changes nothing.
    void turnTo(Medium medium) {
        CaseFile shown = file;
        int index = shown == null ? -1 : media(shown).indexOf(medium);
        if (index >= 0 && index != state.get().index()) {
            reveal.release();
            put(index, state.get().resting());
        }
    }

    /// Turn by `step` pictures, round the end.
    void turn(int step) {
        int count = state.get().count();
        if (count > 1) {
            reveal.release();
            put(Math.floorMod(state.get().index() + step, count), state.get().resting());
        }
    }

    /// Let `rung` stand there unasked: the veil, or nothing.
    void rest(Rung rung) {
        reveal.release();
        if (rung != Rung.EVIDENCE && state.get().ceiling().bars(Rung.VEIL)) {
            reveal.refuse(state.get().ceiling());
            return;
        }
        put(state.get().index(), rung == Rung.EVIDENCE ? Rung.EVIDENCE : Rung.VEIL);
    }

    /// Ask to see the picture at `rung` while held.
    void hold(Rung rung) {
        Medium medium = state.get().medium();
        if (medium != null && state.get().revealable() && !keepsGrey(rung)) {
            reveal.hold(medium, rung, crop.get());
        }
    }

    /// The first press for colour in a case says so, and the next one shows it.
    private boolean keepsGrey(Rung rung) {
        CaseFile shown = file;
        if (rung != Rung.COLOUR
                || colourAsked
                || shown == null
                || !standing.greyOnly(shown.categoryHint())) {
            return false;
        }
        colourAsked = true;
        reveal.refuse(Fault.of("colour-asks-twice"));
        return true;
    }

    private void put(int wanted, Rung resting) {
        CaseFile shown = file;
        List<Medium> media = shown == null ? List.of() : media(shown);
        if (shown == null || media.isEmpty()) {
            state.set(State.EMPTY);
            return;
        }
        int index = Math.min(wanted, media.size() - 1);
        Medium medium = media.get(index);
        Veil veil = shown.veils().get(medium.sha256());
        Fault fault = shown.faults().get(medium.sha256());
        Ceiling ceiling = shown.ceiling(medium.sha256());
        Rung allowed = ceiling.bars(Rung.VEIL) ? Rung.EVIDENCE : resting;
        Medium before = state.get().medium();
        if (!medium.equals(before)) {
            crop.set(Crop.WHOLE);
        }
        if (veil != null && allowed == Rung.VEIL && role == Medium.Role.OUTPUT) {
            reveal.note(Rung.VEIL);
        }
        state.set(
                new State(
                        medium,
                        index,
                        media.size(),
                        veil,
                        fault,
                        allowed,
                        ceiling,
                        reveal.isLifted(medium)));
    }

    private List<Medium> media(CaseFile shown) {
        return role == Medium.Role.SOURCE
                ? shown.generation().sources()
                : shown.generation().outputs();
    }
}
