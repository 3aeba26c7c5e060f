package org.vigie.ui.models;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// The models of this workstation, the one looked at, and what is being done to it. Used on the
/// JavaFX thread only.
public final class ModelsViewModel implements AutoCloseable {
    private final ModelActions actions;
    private final Jobs jobs;
    private final AddViewModel adding;
    private final Latest reading = new Latest();
    private final ObservableList<ModelCard> models = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelCard> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper testing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Queue<String> toTest = new ArrayDeque<>();
    private final Runnable subscription;

    public ModelsViewModel(ModelActions actions, Jobs jobs) {
        this.actions = actions;
        this.jobs = jobs;
        this.adding = new AddViewModel(actions, jobs, this::added);
        this.subscription = actions.onChange(() -> Fx.later(this::refresh));
        selected.addListener((property, before, now) -> sure.set(""));
    }

    public ObservableList<ModelCard> models() {
        return models;
    }

    public AddViewModel adding() {
        return adding;
    }

    /// Return the model whose card is shown, null when there is none.
    public ObjectProperty<@Nullable ModelCard> selectedProperty() {
        return selected;
    }

    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Return the id of the model being tested, empty when none is.
    public ReadOnlyStringProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /// Return the id of the model whose removal has to be confirmed, empty when none has.
    public ReadOnlyStringProperty sureProperty() {
        return sure.getReadOnlyProperty();
    }

    /// Return whether the models have been read once.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Read the models anew; the one looked at stays.
    public void refresh() {
        jobs.run(actions::models).latest(reading).onSuccess(this::show).onFault(fault::set).start();
    }

    private void show(List<ModelCard> now) {
        ModelCard before = selected.get();
        models.setAll(now);
        loaded.set(true);
        String id = before == null ? "" : before.id();
        selected.set(
                now.stream()
                        .filter(card -> card.id().equals(id))
                        .findFirst()
                        .orElse(now.isEmpty() ? null : now.getFirst()));
    }

    private void added(String id) {
        fault.set(null);
        Consumer<List<ModelCard>> reveal =
                now -> {
                    show(now);
                    now.stream()
                            .filter(card -> card.id().equals(id))
                            .findFirst()
                            .ifPresent(selected::set);
                };
        jobs.run(actions::models).latest(reading).onSuccess(reveal).onFault(fault::set).start();
    }

    /// Test the model looked at.
    public void test() {
        ModelCard card = selected.get();
        if (card != null) {
            toTest.add(card.id());
            testNext();
        }
    }

    /// Test every model, one after the other.
    public void testAll() {
        models.stream()
                .filter(card -> card.fault() == null)
                .map(ModelCard::id)
                .filter(id -> !toTest.contains(id))
                .forEach(toTest::add);
        testNext();
    }

    private void testNext() {
        if (!testing.get().isEmpty() || toTest.isEmpty()) {
            return;
        }
        String id = toTest.remove();
        fault.set(null);
        testing.set(id);
        jobs.perform(() -> actions.test(id))
                .onFault(fault::set)
                .andFinally(() -> {
                    testing.set("");
                    refresh();
                    testNext();
                })
                .start();
    }

    /// Ask whether the model looked at is to go.
    public void askToRemove() {
        ModelCard card = selected.get();
        if (card != null && !card.isBuiltIn()) {
            sure.set(card.id());
        }
    }

    /// Leave it after all.
    public void keep() {
        sure.set("");
    }

    /// Remove the model whose removal was asked for.
    public void remove() {
        String id = sure.get();
        if (id.isEmpty()) {
            return;
        }
        sure.set("");
        fault.set(null);
        jobs.perform(() -> actions.remove(id))
                .onFault(fault::set)
                .andFinally(this::refresh)
                .start();
    }

    @Override
    public void close() {
        subscription.run();
    }
}
