package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.review.CaseFile;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;

/// The made-up desk keeps the promises of a desk: otherwise what is tested on it proves nothing.
class KitTest {

    @Test
    void theDrawnDeskDecidesUndoesAndRemembers() throws Exception {
        DrawnDesk desk = new DrawnDesk();
        List<QueueRow> queue = desk.queue(0, 60);
        assertThat(queue).hasSize(60);
        assertThat(due(queue.get(1))).isAfter(due(queue.get(0)));
        String first = queue.getFirst().generationId();
        Saved saved =
                desk.decide(new Verdict(first, "no-violation", List.of("keep"), "", Rung.EVIDENCE));
        assertThat(desk.openCases()).isEqualTo(59);
        assertThat(desk.open(first).decision())
                .isNotNull()
                .extracting(CaseFile.Standing::saved)
                .isEqualTo(saved);
        assertThat(desk.recent(5)).hasSize(1);
        desk.undo(saved);
        assertThat(desk.queue(0, 1).getFirst().generationId()).isEqualTo(first);
        assertThat(desk.recent(5)).isEmpty();
        desk.skip(first);
        assertThat(desk.queue(0, 1).getFirst().generationId()).isNotEqualTo(first);
        assertThat(desk.queue(0, 60))
                .extracting(QueueRow::generationId)
                .contains(first)
                .doesNotHaveDuplicates();
    }

    @Test
    void policyLettersAvoidTheKeysOfCommands() {
        Set<String> letters = new HashSet<>(Command.letters());
        DrawnPolicy.pack()
                .categories()
                .forEach(category ->
                        assertThat(letters.add(category.key())).as(category.id()).isTrue());
        DrawnPolicy.pack()
                .actions()
                .forEach(action -> assertThat(letters.add(action.key())).as(action.id()).isTrue());
    }

    private static Instant due(QueueRow row) {
        return Objects.requireNonNull(row.clock()).due();
    }
}
