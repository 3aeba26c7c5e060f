package org.vigie.ui.queue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.vigie.review.Fault;
import org.vigie.review.Routing;
import org.vigie.ui.kit.Jobs;

/// Gives all cases of the present view to somebody else, some at a time, so that it can be ended in
/// between. What was given stays given until it is taken back. Used on the JavaFX thread only.
public final class RoutingViewModel {
    private final Routing routing;
    private final Jobs jobs;
    private final Narrowing narrowing;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Asking(0));
    private List<String> cases = List.of();
    private List<String> given = new ArrayList<>();
    private boolean ended;

    public RoutingViewModel(Routing routing, Jobs jobs, Narrowing narrowing) {
        this.routing = routing;
        this.jobs = jobs;
        this.narrowing = narrowing;
    }

    /// How far it is.
    public sealed interface State {
        /// Nothing is done yet.
        ///
        /// @param cases that would be given
        record Asking(int cases) implements State {}

        /// Cases are being given, or taken back.
        record Working(int done, int cases, boolean back) implements State {}

        /// It is over.
        ///
        /// @param done cases that were given, or taken back
        record Over(int done, boolean back) implements State {}

        /// It stopped before all were done.
        ///
        /// @param done cases that were given before
        record Failed(Fault fault, int done) implements State {}
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Find out what would be given; a route that is under way goes on.
    public void ask() {
        if (state.get() instanceof State.Working) {
            return;
        }
        cases = List.of();
        state.set(new State.Asking(0));
        jobs.run(() -> routing.cases(narrowing.filter()))
                .onSuccess(this::found)
                .onFault(this::failed)
                .start();
    }

    private void found(List<String> ids) {
        cases = ids;
        state.set(new State.Asking(ids.size()));
    }

    /// Give them.
    ///
    /// @param colleague their code, empty for the leads
    public void route(String colleague) {
        if (state.get() instanceof State.Asking && !cases.isEmpty()) {
            ended = false;
            given = new ArrayList<>();
            some(0, colleague);
        }
    }

    private void some(int from, String colleague) {
        if (ended || from >= cases.size()) {
            state.set(new State.Over(given.size(), false));
            return;
        }
        state.set(new State.Working(from, cases.size(), false));
        List<String> next = part(cases, from);
        jobs.run(() -> routing.route(next, colleague))
                .onSuccess(done -> {
                    given.addAll(done);
                    some(from + next.size(), colleague);
                })
                .onFault(this::failed)
                .start();
    }

    /// End it; what was done stays.
    public void end() {
        ended = true;
    }

    /// Take back what was given.
    public void takeBack() {
        if (state.get() instanceof State.Over || state.get() instanceof State.Failed) {
            ended = false;
            back(0, 0);
        }
    }

    private void back(int from, int came) {
        if (ended || from >= given.size()) {
            given = new ArrayList<>(given.subList(Math.min(from, given.size()), given.size()));
            state.set(new State.Over(came, true));
            return;
        }
        state.set(new State.Working(from, given.size(), true));
        List<String> next = part(given, from);
        jobs.run(() -> routing.bringBack(next))
                .onSuccess(done -> back(from + next.size(), came + done))
                .onFault(this::failed)
                .start();
    }

    private static List<String> part(List<String> all, int from) {
        return List.copyOf(all.subList(from, Math.min(all.size(), from + Routing.AT_ONCE)));
    }

    private void failed(Fault fault) {
        state.set(new State.Failed(fault, given.size()));
    }
}
