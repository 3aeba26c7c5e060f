package org.vigie.ui.team;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.Team;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// How a desk stands. Used on the JavaFX thread only.
public final class TeamViewModel {
    private final Team team;
    private final Jobs jobs;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<Team.@Nullable Standing> standing =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    public TeamViewModel(Team team, Jobs jobs) {
        this.team = team;
        this.jobs = jobs;
    }

    ReadOnlyObjectProperty<Team.@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Read anew.
    void refresh() {
        jobs.run(team::standing)
                .latest(reading)
                .onSuccess(now -> {
                    fault.set(null);
                    standing.set(now);
                })
                .onFault(fault::set)
                .start();
    }
}
