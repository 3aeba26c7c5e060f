package org.vigie.ui.casefile;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.Veil;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;
import org.vigie.ui.kit.VeilFaces;

/// Makes ready what is likely to be shown next, in the order of the queue and off the JavaFX
/// thread: reads the case, draws its veils, puts its evidence into words.
///
/// Nothing made ready is shown by itself. A case is always read anew when it is opened, and what
/// was made ready serves only where that very thing is to be drawn or said: what was decided
/// elsewhere, capped or made coarser meanwhile finds nothing here. It holds veils and words, never
/// an original.
///
/// Used on the JavaFX thread only.
public final class Foresight {
    /// Cases made ready: as many as a hand that decides at a glance is ahead of a slow disk.
    public static final int CASES = 6;

    /// Bytes of drawn veils kept at most. A veil is drawn 512 pixels along its longer edge, 1 MiB
    /// at most; a case has two or three, and what lies open takes its own from here too.
    static final long BYTES = 24L << 20;

    private final Desk desk;
    private final Jobs jobs;
    private final VeilFaces faces = new VeilFaces(BYTES);
    private final Latest order = new Latest();
    private Consumer<CaseFile> words = file -> {};
    private List<String> wanted = List.of();

    /// What was made ready and is still wanted.
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    public Foresight(Desk desk, Jobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    /// Let `others` make ready what else there is of a case; called off the JavaFX thread.
    public void also(Consumer<CaseFile> others) {
        words = others;
    }

    /// Return the veils that are drawn.
    VeilFaces faces() {
        return faces;
    }

    /// Make cases ready, the first of them first. Another order ends the work on the one before;
    /// what it shares with that one is not made again.
    public void ahead(List<String> ids) {
        List<String> next = List.copyOf(ids.subList(0, Math.min(ids.size(), CASES)));
        if (next.equals(wanted)) {
            return;
        }
        wanted = next;
        made.retainAll(next);
        long turn = order.begin();
        jobs.perform(() -> prepare(next, turn)).onFault(fault -> {}).start();
    }

    /// Stop; what is under way ends after its case.
    public void close() {
        order.drop();
        wanted = List.of();
        made.clear();
    }

    private void prepare(List<String> ids, long turn) {
        for (String id : ids) {
            if (!order.isCurrent(turn)) {
                return;
            }
            if (!made.contains(id)) {
                prepare(id);
                made.add(id);
            }
        }
    }

    /// One that cannot be read is no reason to stop: it is said when somebody opens it.
    private void prepare(String id) {
        try {
            CaseFile file = desk.foresee(id);
            for (Medium medium : file.generation().media()) {
                Veil veil = file.veils().get(medium.sha256());
                if (veil != null) {
                    faces.whole(veil, VeiledPane.LONG_EDGE);
                }
            }
            words.accept(file);
        } catch (FaultException unreadable) {
            return;
        }
    }
}
