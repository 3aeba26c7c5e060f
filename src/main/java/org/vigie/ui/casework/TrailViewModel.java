package org.vigie.ui.casework;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.CaseWork;
import org.vigie.review.CaseWork.Trail;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// Where the open case is and what was done with it. Used on the JavaFX thread only.
public final class TrailViewModel {
    private final CaseWork work;
    private final Jobs jobs;
    private final CaseFileViewModel caseFile;
    private final BooleanSupplier blind;
    private final ReadOnlyObjectWrapper<Trail> trail = new ReadOnlyObjectWrapper<>(Trail.NONE);
    private final Latest reading = new Latest();
    private String shown = "";

    /// @param blind whether nothing of it may be known now
    public TrailViewModel(
            CaseWork work, Jobs jobs, CaseFileViewModel caseFile, BooleanSupplier blind) {
        this.work = work;
        this.jobs = jobs;
        this.caseFile = caseFile;
        this.blind = blind;
        caseFile.fileProperty().subscribe(file -> read());
    }

    ReadOnlyObjectProperty<Trail> trailProperty() {
        return trail.getReadOnlyProperty();
    }

    /// Read it again.
    void read() {
        @Nullable CaseFile file = caseFile.fileProperty().get();
        String id = file == null ? "" : file.generation().id();
        if (!id.equals(shown)) {
            shown = id;
            reading.drop();
            trail.set(Trail.NONE);
        }
        if (!id.isEmpty() && !blind.getAsBoolean()) {
            jobs.run(() -> work.trail(id)).latest(reading).onSuccess(trail::set).start();
        }
    }
}
