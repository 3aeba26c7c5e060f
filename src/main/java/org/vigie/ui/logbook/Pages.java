package org.vigie.ui.logbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// A list of the log that is read a page at a time, near what is looked at. Used on the JavaFX
/// thread only.
final class Pages<T> {
    static final int PAGE = 100;

    private final Jobs jobs;
    private final Consumer<Fault> fault;
    private final Lines<T> lines = new Lines<>();
    private final Set<Integer> wanted = new HashSet<>();
    private final Latest reading = new Latest();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// Where the lines that are shown come from; told apart by identity.
    private Source<T> shown =
            new Source<>() {
                @Override
                public long count() {
                    return 0;
                }

                @Override
                public List<T> page(long offset, int limit) {
                    return List.of();
                }
            };

    /// @param fault told what kept a page from being read
    Pages(Jobs jobs, Consumer<Fault> fault) {
        this.jobs = jobs;
        this.fault = fault;
    }

    /// What is listed. Both block.
    interface Source<T> {
        long count() throws FaultException;

        List<T> page(long offset, int limit) throws FaultException;
    }

    Lines<T> lines() {
        return lines;
    }

    /// True while the first page is being read.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// List something else, from its beginning.
    void read(Source<T> source) {
        wanted.clear();
        busy.set(true);
        record Read<T>(long count, List<T> first) {}
        jobs.run(() -> new Read<>(source.count(), source.page(0, PAGE)))
                .latest(reading)
                .onSuccess(read -> {
                    shown = source;
                    lines.restart(read.count(), read.first());
                })
                .onFault(fault)
                .andFinally(() -> busy.set(false))
                .start();
    }

    /// Say that a place is on the screen without its line.
    void want(int index) {
        int page = index / PAGE;
        if (index < lines.size() && !lines.has(index) && wanted.add(page)) {
            Source<T> asked = shown;
            jobs.run(() -> asked.page((long) page * PAGE, PAGE))
                    .onSuccess(found -> arrived(asked, page, found))
                    .onFault(fault)
                    .andFinally(() -> wanted.remove(page))
                    .start();
        }
    }

    /// A page of another list than the one shown meanwhile comes too late.
    @SuppressWarnings("ReferenceEquality") // another reading of the same is another list
    private void arrived(Source<T> asked, int page, List<T> found) {
        if (asked == shown) {
            lines.put(page * PAGE, found);
        }
    }
}
