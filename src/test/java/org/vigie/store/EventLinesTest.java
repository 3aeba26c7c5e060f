package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.EventLog.Filter;
import org.vigie.review.EventLog.Line;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook.Reach;
import org.vigie.review.Saved;

class EventLinesTest {
    @TempDir Path root;
    private Desks desk;
    private EventLines lines;

    @BeforeEach
    void open() throws FaultException {
        desk = Desks.open(root);
        lines = desk.storage.eventLines();
        desk.storage.generations().admit(List.of(Desks.incoming("one"), Desks.incoming("two")));
    }

    @AfterEach
    void close() throws FaultException {
        desk.close();
    }

    private List<String> types(Filter filter) throws FaultException {
        List<Line> page = lines.page(filter, 0, 100);
        assertThat(lines.count(filter)).isEqualTo(page.size());
        return page.stream().map(Line::type).toList();
    }

    @Test
    void everyEventIsListedTheLatestFirstAndFiltered() throws Exception {
        Saved decided = desk.storage.journal().decide(Desks.verdict("one"));
        desk.storage
                .events()
                .append(new EventDraft(EventType.LOG_READ, null, Map.of(), Map.of(), ""));
        assertThat(types(Filter.ALL)).containsExactly("log_read", "decision", "pulled", "pulled");
        assertThat(types(Filter.ALL.withTypes(Set.of("pulled", "log_read"))))
                .containsExactly("log_read", "pulled", "pulled");
        assertThat(types(Filter.ALL.about("one"))).containsExactly("decision", "pulled");
        assertThat(types(Filter.ALL.within(null, decided.sequence())))
                .containsExactly("decision", "pulled", "pulled");
        assertThat(types(Filter.ALL.within(Desks.NOW.plusMillis(1), Long.MAX_VALUE))).isEmpty();
        assertThat(types(Filter.ALL.withActors(Set.of("nobody")))).isEmpty();
        assertThat(types(Filter.ALL.withActors(Set.of("mod-7")))).hasSize(4);
        desk.storage.events().acknowledge(2, Map.of());
        assertThat(types(Filter.ALL.withReaches(Set.of(Reach.ACCEPTED))))
                .containsExactly("pulled", "pulled");
        assertThat(lines.words().types()).containsExactly("decision", "log_read", "pulled");
        assertThat(lines.words().actors()).containsExactly("mod-7");
    }

    @Test
    void theRecordOfAnEventSaysWhatItIsBoundToAndWhatIsGone() throws Exception {
        Saved decided = desk.storage.journal().decide(Desks.verdict("one"));
        EventLines.Record record = lines.record(decided.sequence());
        assertThat(record.said()).containsEntry("reason", Desks.REASON);
        assertThat(record.event().body()).containsKey("category");
        assertThat(record.line().generationId()).isEqualTo("one");
        desk.storage
                .database()
                .write(connection -> Sql.update(connection, "DELETE FROM disclosure"));
        assertThat(lines.record(decided.sequence()).said()).isEmpty();
        assertThat(lines.record(decided.sequence()).event().commitments()).containsKey("reason");
        assertThatThrownBy(() -> lines.record(99)).hasMessage("event-unknown");
    }
}
