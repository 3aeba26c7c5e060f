package org.vigie.ui.quality;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Calibration;
import org.vigie.review.Calibration.Known;
import org.vigie.review.Calibration.Standing;
import org.vigie.review.Fault;
import org.vigie.review.Saved;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// Which cases have a known answer, which of them are items, and what all answers come to. Used on
/// the JavaFX thread only.
public final class CalibrationViewModel {
    private static final int MOST = 50;

    private final Calibration calibration;
    private final Jobs jobs;
    private final Latest reading = new Latest();
    private final ObservableList<Known> known = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(new Standing(0, 0, 0, 0));
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public CalibrationViewModel(Calibration calibration, Jobs jobs) {
        this.calibration = calibration;
        this.jobs = jobs;
    }

    ObservableList<Known> known() {
        return known;
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Read anew.
    void refresh() {
        record Read(List<Known> known, Standing standing) {}
        jobs.run(() -> new Read(calibration.known(MOST), calibration.standing()))
                .latest(reading)
                .onSuccess(read -> {
                    known.setAll(read.known());
                    standing.set(read.standing());
                })
                .onFault(fault::set)
                .start();
    }

    /// Make a case an item.
    void add(Known one, String reason) {
        change(() -> calibration.add(one.decision(), reason));
    }

    /// Take an item out.
    void withdraw(Known one) {
        change(() -> calibration.withdraw(one.decision()));
    }

    private void change(Callable<Saved> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        fault.set(null);
        jobs.run(work)
                .onSuccess(saved -> refresh())
                .onFault(fault::set)
                .andFinally(() -> busy.set(false))
                .start();
    }
}
