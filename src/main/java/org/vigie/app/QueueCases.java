package org.vigie.app;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.QueueRow;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;
import org.vigie.ui.shell.CaseFinder;

/// Finds cases for the palette: open ones whose number holds the words, and a decided one whose
/// number they are.
final class QueueCases implements CaseFinder {
    private static final int MOST_SEARCHED = 5_000;
    private static final int MOST_FOUND = 5;

    private final Desk desk;
    private final Jobs jobs;
    private final Consumer<String> open;
    private final Latest searching = new Latest();

    QueueCases(Desk desk, Jobs jobs, Consumer<String> open) {
        this.desk = desk;
        this.jobs = jobs;
        this.open = open;
    }

    @Override
    public void find(String words, Consumer<List<String>> found) {
        jobs.run(() -> search(words)).latest(searching).onSuccess(found::accept).start();
    }

    @Override
    public void open(String generationId) {
        open.accept(generationId);
    }

    private List<String> search(String words) throws FaultException {
        String wanted = words.toLowerCase(Locale.ROOT);
        List<String> open =
                desk.queue(0, MOST_SEARCHED).stream()
                        .map(QueueRow::generationId)
                        .filter(id -> id.toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(MOST_FOUND)
                        .toList();
        return open.isEmpty() && exists(words) ? List.of(words) : open;
    }

    private boolean exists(String id) {
        try {
            return desk.open(id).generation().id().equals(id);
        } catch (FaultException unknown) {
            return false;
        }
    }
}
