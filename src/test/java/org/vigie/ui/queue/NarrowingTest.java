package org.vigie.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.review.Facet;
import org.vigie.review.Fault;
import org.vigie.review.QueueFilter;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;

class NarrowingTest {
    private final DrawnDesk desk = new DrawnDesk();
    private final List<Fault> faults = new ArrayList<>();
    private final QueueViewModel queue =
            new QueueViewModel(
                    desk, Jobs.onCurrentThread(faults::add), InstantSource.fixed(DrawnDesk.now()));
    private final Narrowing narrowing = queue.narrowing();

    @BeforeEach
    void load() {
        desk.breached(3);
        queue.refresh();
    }

    private static QueueFilter by(Facet facet, String value) {
        return QueueFilter.ALL.toggled(facet, value);
    }

    @Test
    void breachedCasesThatAreKeptBackAreCounted() {
        int open = narrowing.tallyProperty().get().shown();
        narrowing.show(by(Facet.SEVERITY, "4"));
        Narrowing.Tally tally = narrowing.tallyProperty().get();
        assertThat(tally.shown() + tally.hidden()).isEqualTo(open);
        assertThat(tally.breached() + tally.hiddenBreached()).isEqualTo(3);
        assertThat(tally.hidden()).isPositive();
    }

    @Test
    void anotherViewOpensAtItsHeadUnlessTheOpenCaseIsInIt() {
        String first = queue.selectedIdProperty().get();
        narrowing.search(DrawnDesk.id(7), Set.of());
        assertThat(queue.selectedIdProperty().get()).isEqualTo(DrawnDesk.id(7));
        narrowing.clear();
        assertThat(queue.selectedIdProperty().get()).isEqualTo(DrawnDesk.id(7));
        assertThat(queue.selectedIndexProperty().get()).isEqualTo(7);
        narrowing.search("nowhere", Set.of());
        assertThat(queue.stateProperty().get()).isEqualTo(QueueViewModel.State.NOTHING_FITS);
        assertThat(queue.selectedIdProperty().get()).isEmpty();
        narrowing.clear();
        assertThat(queue.selectedIdProperty().get()).isEqualTo(first);
    }

    @Test
    void aSavedViewIsFoundAgainByItsNameAndHoldsNoWords() {
        narrowing.show(by(Facet.SEVERITY, "4").searching("somebody", Set.of()));
        narrowing.save("  Mine ");
        assertThat(narrowing.viewsProperty().get())
                .containsExactly(new SavedViews.View("Mine", Map.of(Facet.SEVERITY, Set.of("4"))));
        narrowing.save("Mine");
        assertThat(narrowing.viewsProperty().get()).hasSize(1);
        FacetWords words = new FacetWords(new Text(Locale.FRENCH), DrawnPolicy.pack());
        assertThat(words.name(by(Facet.SEVERITY, "4"), narrowing.viewsProperty().get()))
                .isEqualTo("Mine");
        assertThat(words.name(by(Facet.URGENCY, Facet.BREACHED), List.of())).isEqualTo("Dépassés");
        assertThat(words.name(by(Facet.FEED, "x"), List.of())).isEqualTo("Vue libre");
        narrowing.forget("Mine");
        assertThat(narrowing.viewsProperty().get()).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void theNextCasesAreThoseOfTheViewInItsOrder() {
        narrowing.show(by(Facet.SEVERITY, "4"));
        List<String> shown = new ArrayList<>();
        for (Slot slot : queue.rows()) {
            if (slot instanceof Slot.Case(int place, var row) && row != null) {
                shown.add(row.generationId());
            }
        }
        assertThat(queue.upcoming(3)).isEqualTo(shown.subList(1, 4));
        queue.select(2);
        assertThat(queue.upcoming(2)).isEqualTo(shown.subList(3, 5));
    }
}
