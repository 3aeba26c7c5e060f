package org.vigie.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.vigie.review.QueueRow;

class LazyRowsTest {
    private final LazyRows rows = new LazyRows();
    private final List<Integer> updated = new ArrayList<>();

    private static QueueRow row(int place) {
        return new QueueRow("g" + place, "other", 1, null, null, "", "public", 0, List.of(), 0, 1);
    }

    private static List<QueueRow> page(int from, int count) {
        List<QueueRow> page = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            page.add(row(i));
        }
        return page;
    }

    @Test
    void eachLaneBeginsWithItsHeading() {
        rows.replace(5, 2, Map.of(0, page(0, 5)));
        assertThat(rows.size()).isEqualTo(7);
        assertThat(rows.get(0)).isEqualTo(new Slot.Heading(Slot.Lane.BREACHED, 2));
        assertThat(rows.get(1)).isEqualTo(new Slot.Case(0, row(0)));
        assertThat(rows.get(2)).isEqualTo(new Slot.Case(1, row(1)));
        assertThat(rows.get(3)).isEqualTo(new Slot.Heading(Slot.Lane.DUE, 3));
        assertThat(rows.get(4)).isEqualTo(new Slot.Case(2, row(2)));
        for (int place = 0; place < 5; place++) {
            assertThat(rows.place(rows.index(place))).isEqualTo(place);
        }
        assertThat(rows.place(3)).as("a heading stands for the case below it").isEqualTo(2);
    }

    @Test
    void aLaneThatEmptiesTakesItsHeadingAlong() {
        rows.replace(2, 1, Map.of(0, page(0, 2)));
        rows.takeOut(0);
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.get(0)).isEqualTo(new Slot.Case(0, row(1)));
        rows.replace(1, 1, Map.of(0, page(3, 1)));
        assertThat(rows.get(0)).isEqualTo(new Slot.Heading(Slot.Lane.BREACHED, 1));
        rows.takeOut(0);
        assertThat(rows).isEmpty();
    }

    /// However long the queue, a change concerns the rows that are known and no others.
    @Test
    void noChangeWalksAMillion() {
        rows.addListener(this::note);
        rows.replace(1_000_000, 3, Map.of(0, page(0, 50)));
        rows.put(900_000, page(900_000, 50));
        rows.replace(1_000_000, 3, Map.of(0, page(0, 50), 900_000, page(900_000, 50)));
        rows.replace(10, 0, Map.of(0, page(0, 10)));
        assertThat(updated.size()).isLessThan(2_000);
        assertThat(rows.size()).isEqualTo(10);
    }

    /// Rows that are read again after every change are drawn again only where they differ.
    @Test
    void onlyWhatDiffersIsDrawnAgain() {
        rows.replace(60, 0, Map.of(0, page(0, 50)));
        rows.addListener(this::note);
        rows.replace(60, 0, Map.of(0, page(0, 50)));
        assertThat(updated).isEmpty();
        List<QueueRow> other = page(0, 50);
        other.set(7, row(900));
        rows.replace(60, 0, Map.of(0, other));
        assertThat(updated).containsExactly(7);
    }

    private void note(ListChangeListener.Change<? extends Slot> change) {
        while (change.next()) {
            if (change.wasUpdated()) {
                for (int i = change.getFrom(); i < change.getTo(); i++) {
                    updated.add(i);
                }
            }
        }
    }
}
