package org.vigie.ui.settings;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Jobs;

/// The sources as somebody edits them. Used on the JavaFX thread only.
public final class SourcesViewModel {
    private final Sources.Keeper keeper;
    private final Jobs jobs;
    final ObjectProperty<@Nullable Path> dropFolder = new SimpleObjectProperty<>();
    final StringProperty feedUrl = new SimpleStringProperty("");
    final ObjectProperty<@Nullable Path> tokenFile = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    /// How far the sources are.
    enum Stage {
        READING,
        READY,
        CHECKING,
        KEPT,
        REFUSED
    }

    public SourcesViewModel(Sources.Keeper keeper, Jobs jobs) {
        this.keeper = keeper;
        this.jobs = jobs;
    }

    /// Return whether nothing here is the reader's to change.
    boolean fixed() {
        return keeper.fixed();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Return why the sources were not kept.
    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Read what is kept; what was typed meanwhile is replaced.
    void read() {
        stage.set(Stage.READING);
        jobs.run(keeper::kept).onSuccess(this::show).onFault(this::refused).start();
    }

    /// Check and keep what was typed.
    void keep() {
        if (stage.get() == Stage.CHECKING || stage.get() == Stage.READING) {
            return;
        }
        stage.set(Stage.CHECKING);
        fault.set(null);
        Sources typed = new Sources(dropFolder.get(), feedUrl.get().strip(), tokenFile.get());
        jobs.perform(() -> keeper.keep(typed))
                .onSuccess(nothing -> stage.set(Stage.KEPT))
                .onFault(this::refused)
                .start();
    }

    private void show(Sources kept) {
        dropFolder.set(kept.dropFolder());
        feedUrl.set(kept.feedUrl());
        tokenFile.set(kept.tokenFile());
        stage.set(Stage.READY);
    }

    private void refused(Fault why) {
        fault.set(why);
        stage.set(Stage.REFUSED);
    }
}
