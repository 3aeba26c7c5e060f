package org.vigie.ui.casefile;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.Evidence;
import org.vigie.review.Explanation;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// Where the answer of one local model comes from, when somebody asks. One question at a time;
/// another case takes it off the screen and drops an answer that is still on its way.
///
/// Used on the JavaFX thread only.
public final class ExplanationViewModel {
    private final Desk desk;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Quiet());
    private final Latest asking = new Latest();
    private String generationId = "";

    ExplanationViewModel(Desk desk, Jobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    /// How far a question has come.
    public sealed interface State {

        /// Nobody asked.
        record Quiet() implements State {}

        /// The model is being asked about a finding.
        record Asking(Evidence finding) implements State {}

        /// Its answer.
        record Answered(Evidence finding, Explanation explanation) implements State {}

        /// There is no answer, and why.
        record Failed(Evidence finding, Fault fault) implements State {}

        /// Return the finding asked about, null when nobody asked.
        default @Nullable Evidence about() {
            return switch (this) {
                case Quiet() -> null;
                case Asking(Evidence finding) -> finding;
                case Answered(Evidence finding, Explanation _) -> finding;
                case Failed(Evidence finding, Fault _) -> finding;
            };
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Return whether a finding can be asked about: a model of this desk made it, from one picture.
    public static boolean possible(Evidence finding) {
        return finding.origin() == Evidence.Origin.LOCAL
                && finding.applicable()
                && finding.detail() == null
                && !finding.modelSha256().isEmpty()
                && !finding.mediumSha256().isEmpty();
    }

    /// Ask about a finding of the open case; the same question again takes the answer away.
    public void ask(Evidence finding) {
        if (finding.equals(state.get().about())) {
            clear();
            return;
        }
        if (generationId.isEmpty() || !possible(finding)) {
            return;
        }
        state.set(new State.Asking(finding));
        String id = generationId;
        jobs.run(() -> desk.explain(id, finding.mediumSha256(), finding.analyzer()))
                .latest(asking)
                .onSuccess(answer -> state.set(new State.Answered(finding, answer)))
                .onFault(fault -> state.set(new State.Failed(finding, fault)))
                .start();
    }

    /// Take the answer away, or give up waiting for it.
    public void clear() {
        asking.drop();
        if (!(state.get() instanceof State.Quiet)) {
            state.set(new State.Quiet());
        }
    }

    /// Turn to another case, or to none; the same case read again keeps its answer.
    void turnTo(@Nullable CaseFile file) {
        String next = file == null ? "" : file.generation().id();
        if (!next.equals(generationId)) {
            generationId = next;
            clear();
        }
    }
}
