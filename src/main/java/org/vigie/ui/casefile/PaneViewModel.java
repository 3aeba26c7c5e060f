package org.vigie.ui.casefile;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
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
    private @Nullable CaseFile file;

    PaneViewModel(Medium.Role role, RevealViewModel reveal) {
        this.role = role;
        this.reveal = reveal;
    }

    /// What stands in the pane.
    ///
    /// @param index of the picture among those of its role, from 0
    /// @param resting what stands there unasked: [Rung#VEIL], or [Rung#EVIDENCE] for nothing
    record State(
            @Nullable Medium medium,
            int index,
            int count,
            @Nullable Veil veil,
            @Nullable Fault fault,
            Rung resting) {
        static final State EMPTY = new State(null, 0, 0, null, null, Rung.VEIL);

        /// Return the next rung above what stands there.
        Rung next() {
            return resting == Rung.EVIDENCE ? Rung.DRAWING : Rung.GREY;
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

    /// Put up a case; the same case again keeps its place.
    void show(@Nullable CaseFile next) {
        CaseFile before = file;
        boolean again =
                before != null
                        && next != null
                        && before.generation().id().equals(next.generation().id());
        file = next;
        Rung lowest = role == Medium.Role.OUTPUT ? Rung.EVIDENCE : Rung.VEIL;
        put(again ? state.get().index() : 0, again ? state.get().resting() : lowest);
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
        put(state.get().index(), rung == Rung.EVIDENCE ? Rung.EVIDENCE : Rung.VEIL);
    }

    /// Ask to see the picture at `rung` while held.
    void hold(Rung rung) {
        Medium medium = state.get().medium();
        if (medium != null && state.get().revealable()) {
            reveal.hold(medium, rung);
        }
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
        if (veil != null && resting == Rung.VEIL && role == Medium.Role.OUTPUT) {
            reveal.note(Rung.VEIL);
        }
        state.set(new State(medium, index, media.size(), veil, fault, resting));
    }

    private List<Medium> media(CaseFile shown) {
        return role == Medium.Role.SOURCE
                ? shown.generation().sources()
                : shown.generation().outputs();
    }
}
