package org.vigie.ui.queue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Facet;
import org.vigie.review.FaultException;
import org.vigie.review.QueueFilter;

/// Where views are kept between starts. Both methods block.
public interface SavedViews {
    /// Keeps them for as long as the window is open.
    static SavedViews inMemory() {
        return new SavedViews() {
            private List<View> kept = List.of();

            @Override
            public synchronized List<View> all() {
                return kept;
            }

            @Override
            public synchronized void keep(List<View> views) {
                kept = List.copyOf(views);
            }
        };
    }

    /// Return the views somebody saved, in their order.
    List<View> all() throws FaultException;

    /// Keep these views and no others.
    void keep(List<View> views) throws FaultException;

    /// What the queue is narrowed to, by a name of its own. Words searched for, families and
    /// requesters are of the moment and never saved.
    record View(String name, Map<Facet, Set<String>> wanted) {
        public View {
            wanted = Map.copyOf(wanted);
        }

        QueueFilter filter() {
            return new QueueFilter(wanted, "", Set.of(), "", "");
        }
    }
}
