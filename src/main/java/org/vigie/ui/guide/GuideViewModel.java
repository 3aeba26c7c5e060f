package org.vigie.ui.guide;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Command;

/// Where somebody is in the guided start. It watches and never acts: nothing on the desk waits for
/// it, and it goes on only when what it asks for has really happened. Used on the JavaFX thread.
public final class GuideViewModel {
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Away());
    private List<Step> steps = List.of();
    private boolean practising;
    private Runnable remember = () -> {};

    /// What there is to say.
    public sealed interface State {
        record Away() implements State {}

        /// Nobody has been shown around here yet.
        record Offered() implements State {}

        /// @param place from 1 to `of`
        record At(Step step, int place, int of) implements State {}

        /// All of it was done or skipped.
        record Done() implements State {}
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Say what kind of desk this is.
    ///
    /// @param practice whether the cases are drawn ones, so that looking and deciding are part of
    ///   it
    /// @param done what to do once, when somebody ends it, finishes it or wants none
    public void at(boolean practice, Runnable done) {
        practising = practice;
        remember = done;
    }

    /// Offer it.
    public void offer() {
        state.set(new State.Offered());
    }

    /// Begin, or end when it has begun.
    public void toggle() {
        if (state.get() instanceof State.At) {
            end();
        } else {
            steps =
                    Arrays.stream(Step.values())
                            .filter(step -> practising || !step.practice())
                            .toList();
            go(0);
        }
    }

    /// Go on without doing what is asked.
    void skip() {
        if (state.get() instanceof State.At(Step _, int place, int _)) {
            go(place);
        }
    }

    /// Put it away, and do not offer it again.
    void end() {
        if (!(state.get() instanceof State.Away)) {
            state.set(new State.Away());
            remember.run();
        }
    }

    /// Somebody gave a command, and it was possible.
    public void given(Command command) {
        if (now() instanceof Step step && step.answeredBy(command)) {
            skip();
        }
    }

    /// A picture was seen at a rung; its reveal is in the ledger.
    public void seen(Rung rung) {
        if (rung != Rung.EVIDENCE) {
            reached(Step.LOOK);
        }
    }

    /// A decision was saved.
    public void decided() {
        reached(Step.DECIDE);
    }

    /// A decision was taken back.
    public void undone() {
        reached(Step.UNDO);
    }

    private void reached(Step step) {
        if (now() == step) {
            skip();
        }
    }

    private @Nullable Step now() {
        return state.get() instanceof State.At(Step step, int _, int _) ? step : null;
    }

    private void go(int next) {
        if (next < steps.size()) {
            state.set(new State.At(steps.get(next), next + 1, steps.size()));
        } else {
            state.set(new State.Done());
            remember.run();
        }
    }
}
