package org.vigie.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.shelf.Arrival.Confirmation;
import org.vigie.shelf.Candidate;
import org.vigie.shelf.Description;
import org.vigie.shelf.Preset;
import org.vigie.ui.kit.Jobs;

/// Adding one model: which file, what it is, what has to be confirmed. Used on the JavaFX thread
/// only.
public final class AddViewModel {
    private final ModelActions actions;
    private final Jobs jobs;
    private final Consumer<String> added;
    private final ObservableList<Preset> presets = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FORM);
    private final ReadOnlyObjectWrapper<@Nullable Candidate> candidate =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    final ObjectProperty<@Nullable Path> model = new SimpleObjectProperty<>();
    final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.PRESET);
    final ObjectProperty<@Nullable Preset> preset = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Path> manifest = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Path> labels = new SimpleObjectProperty<>();
    final StringProperty typed = new SimpleStringProperty("");

    /// How far it is.
    public enum Step {
        /// The form is being filled in.
        FORM,
        /// The file is being checked against its description.
        CHECKING,
        /// It fits; flags have to be confirmed.
        CONFIRM,
        /// It is being run and timed.
        ADDING
    }

    /// Who says what the file is.
    public enum Choice {
        PRESET,
        MANIFEST,
        EMBEDDED
    }

    /// What keeps the file from being checked, in the order people are told.
    enum Missing {
        MODEL,
        CONTRACT,
        LABELS,
        NOTHING
    }

    AddViewModel(ModelActions actions, Jobs jobs, Consumer<String> added) {
        this.actions = actions;
        this.jobs = jobs;
        this.added = added;
        List.<ObservableValue<?>>of(model, choice, preset, manifest, labels)
                .forEach(value -> value.addListener((any, before, now) -> changed()));
    }

    public ObservableList<Preset> presets() {
        return presets;
    }

    /// Return whether a model is being added at all.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Return what was checked, null before.
    public ReadOnlyObjectProperty<@Nullable Candidate> candidateProperty() {
        return candidate.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Begin with an empty form.
    public void begin() {
        model.set(null);
        manifest.set(null);
        labels.set(null);
        open.set(true);
        changed();
        if (presets.isEmpty()) {
            jobs.run(actions::presets).onSuccess(presets::setAll).onFault(fault::set).start();
        }
    }

    /// Add nothing after all.
    public void leave() {
        if (!isBusy()) {
            changed();
            open.set(false);
        }
    }

    private boolean isBusy() {
        return step.get() == Step.CHECKING || step.get() == Step.ADDING;
    }

    /// What was checked is no longer what the form says.
    private void changed() {
        candidate.set(null);
        typed.set("");
        fault.set(null);
        step.set(Step.FORM);
    }

    Missing missing() {
        if (model.get() == null) {
            return Missing.MODEL;
        }
        Preset known = preset.get();
        return switch (choice.get()) {
            case PRESET ->
                    known == null
                            ? Missing.CONTRACT
                            : known.needsLabels() && labels.get() == null
                                    ? Missing.LABELS
                                    : Missing.NOTHING;
            case MANIFEST -> manifest.get() == null ? Missing.CONTRACT : Missing.NOTHING;
            case EMBEDDED -> Missing.NOTHING;
        };
    }

    /// Check the file against its description.
    public void check() {
        Path file = model.get();
        Description description = description();
        if (file == null || description == null || step.get() != Step.FORM) {
            return;
        }
        Path csv = labels.get();
        fault.set(null);
        step.set(Step.CHECKING);
        jobs.run(() -> actions.look(file, description, csv))
                .onSuccess(found -> {
                    candidate.set(found);
                    step.set(Step.CONFIRM);
                })
                .onFault(this::failed)
                .start();
    }

    private @Nullable Description description() {
        Preset known = preset.get();
        Path file = manifest.get();
        return switch (choice.get()) {
            case PRESET -> known == null ? null : new Description.OfPreset(known.id());
            case MANIFEST -> file == null ? null : new Description.OfFile(file);
            case EMBEDDED -> new Description.Embedded();
        };
    }

    /// Return whether nothing has to be typed, or the id was.
    boolean confirmed() {
        Candidate found = candidate.get();
        return found != null
                && (found.flags().isEmpty() || typed.get().strip().equals(found.manifest().id()));
    }

    /// Run it and put it on the shelf.
    public void add() {
        Candidate found = candidate.get();
        if (found == null || !confirmed() || step.get() != Step.CONFIRM) {
            return;
        }
        Confirmation confirmation =
                found.flags().isEmpty() ? Confirmation.NONE : Confirmation.TYPED;
        fault.set(null);
        step.set(Step.ADDING);
        jobs.perform(() -> actions.add(found, confirmation))
                .onSuccess(nothing -> {
                    open.set(false);
                    changed();
                    added.accept(found.manifest().id());
                })
                .onFault(this::failed)
                .start();
    }

    private void failed(Fault why) {
        candidate.set(null);
        typed.set("");
        step.set(Step.FORM);
        fault.set(why);
    }
}
