package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Effect;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook;
import org.vigie.review.Logbook.Filter;
import org.vigie.review.Logbook.Kept;
import org.vigie.review.Logbook.Line;
import org.vigie.review.Logbook.Reach;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;

class LogbookStoreTest {
    private static final Instant NOW = Desks.NOW;

    @TempDir Path root;
    private Desks desk;
    private LogbookStore logbook;

    @BeforeEach
    void open() throws FaultException {
        desk = Desks.open(root);
        logbook = desk.storage.logbook();
    }

    @AfterEach
    void close() throws FaultException {
        desk.close();
    }

    private Saved decide(
            String id, @Nullable Instant due, String category, Rung rung, String... actions)
            throws FaultException {
        desk.storage
                .generations()
                .admit(List.of(Desks.incoming(id, due, 2, NOW.minus(Duration.ofMinutes(11)), id)));
        return desk.storage.journal().decide(new Verdict(id, category, List.of(actions), "", rung));
    }

    private static Filter filter(Set<Kept> clocks, Set<Reach> reaches) {
        return new Filter(
                null, null, Set.of(), Set.of(), Set.of(), Set.of(), clocks, reaches, false, false);
    }

    private List<String> ids(Filter filter) throws FaultException {
        List<Line> page = logbook.page(filter, 0, 100);
        assertThat(logbook.count(filter)).isEqualTo(page.size());
        return page.stream().map(Line::generationId).toList();
    }

    private void three() throws FaultException {
        decide("met", NOW.plus(Duration.ofHours(1)), "adult", Rung.EVIDENCE, "remove", "warn");
        decide("late", NOW.minus(Duration.ofMinutes(4)), "none", Rung.GREY, "keep");
        decide("free", null, "adult", Rung.DRAWING, "remove");
    }

    @Test
    void aLineSaysWhatWasDecidedAndWhatWasLeftOfTheClock() throws Exception {
        three();
        assertThat(ids(Filter.ALL)).containsExactly("free", "late", "met");
        Line met = logbook.page(Filter.ALL, 2, 5).getFirst();
        assertThat(met.spare()).isEqualTo(Duration.ofHours(1));
        assertThat(met.actions()).containsExactly("remove", "warn");
        assertThat(met.actor()).isEqualTo("mod-7");
        assertThat(met.differs()).isFalse();
        assertThat(met.reach()).isEqualTo(Reach.HERE);
        Line late = logbook.page(Filter.ALL, 1, 1).getFirst();
        assertThat(late.spare()).isEqualTo(Duration.ofMinutes(-4));
        assertThat(late.differs()).isTrue();
        assertThat(logbook.page(Filter.ALL, 0, 1).getFirst().spare()).isNull();
    }

    @Test
    void eachFilterLetsThroughWhatItNames() throws Exception {
        three();
        assertThat(ids(filter(Set.of(Kept.BREACHED), Set.of()))).containsExactly("late");
        assertThat(ids(filter(Set.of(Kept.MET, Kept.NO_CLOCK), Set.of())))
                .containsExactly("free", "met");
        assertThat(ids(only(Set.of("mod-7"), Set.of("adult"), Set.of("warn"), Set.of())))
                .containsExactly("met");
        assertThat(ids(only(Set.of(), Set.of(), Set.of("remove", "keep"), Set.of()))).hasSize(3);
        assertThat(ids(only(Set.of(), Set.of(), Set.of(), Set.of(Rung.GREY, Rung.DRAWING))))
                .containsExactly("free", "late");
        assertThat(ids(only(Set.of("nobody"), Set.of(), Set.of(), Set.of()))).isEmpty();
        assertThat(ids(between(NOW, null))).hasSize(3);
        assertThat(ids(between(null, NOW))).isEmpty();
        assertThat(ids(flags(true, false))).containsExactly("late");
    }

    private static Filter only(
            Set<String> actors, Set<String> categories, Set<String> actions, Set<Rung> rungs) {
        return new Filter(
                null, null, actors, categories, actions, rungs, Set.of(), Set.of(), false, false);
    }

    private static Filter between(@Nullable Instant since, @Nullable Instant until) {
        return new Filter(
                since, until, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false,
                false);
    }

    private static Filter flags(boolean differs, boolean takenBack) {
        return new Filter(
                null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), differs,
                takenBack);
    }

    @Test
    void whatIsTakenBackStaysAndIsNotCountedAmongWhatStands() throws Exception {
        three();
        Saved again = decide("again", null, "none", Rung.COLOUR, "keep");
        desk.storage.journal().undo(again);
        assertThat(ids(flags(false, true))).containsExactly("again");
        Logbook.Summary summary = logbook.summary(Filter.ALL);
        assertThat(summary).isEqualTo(new Logbook.Summary(3, 2, 1, Duration.ofMinutes(11), 2, 0));
        assertThat(logbook.summary(between(null, NOW)).medianToDecision()).isNull();
    }

    @Test
    void whatTheFeedHasAndWhatNeedsAttentionAreToldApart() throws Exception {
        Saved first = decide("first", null, "adult", Rung.VEIL, "remove");
        Saved second = decide("second", null, "adult", Rung.VEIL, "remove");
        decide("third", null, "adult", Rung.VEIL, "remove");
        desk.storage
                .events()
                .acknowledge(second.sequence(), Map.of(first.sequence(), Effect.CONFLICT));
        assertThat(ids(filter(Set.of(), Set.of(Reach.ACCEPTED)))).containsExactly("second");
        assertThat(ids(filter(Set.of(), Set.of(Reach.ATTENTION)))).containsExactly("first");
        assertThat(ids(filter(Set.of(), Set.of(Reach.HERE)))).containsExactly("third");
        assertThat(logbook.summary(Filter.ALL).attention()).isEqualTo(1);
    }

    @Test
    void theRecordOfADecisionHasItsReasonWhatWasSeenAndWhatHappened() throws Exception {
        var incoming = Desks.incoming("case");
        desk.storage.generations().admit(List.of(incoming));
        Saved reveal = desk.storage.journal().reveal("case", Desks.output(incoming), Rung.DRAWING);
        desk.storage.journal().veiled(reveal, 6_200, 1_000);
        Saved open = desk.storage.journal().reveal("case", Desks.output(incoming), Rung.GREY);
        Saved decided = desk.storage.journal().decide(Desks.verdict("case"));
        LogbookStore.Record record = logbook.record(decided.sequence());
        assertThat(record.reason()).isEqualTo(Desks.REASON);
        assertThat(record.seen())
                .containsExactly(
                        new Logbook.Seen(Rung.DRAWING, 6_200, 1_000, true),
                        new Logbook.Seen(Rung.GREY, 0, 0, false));
        assertThat(record.timeline())
                .extracting(Logbook.Happened::type)
                .containsExactly("pulled", "reveal", "reveal_end", "reveal", "decision");
        assertThat(record.timeline()).extracting(Logbook.Happened::actor).contains("mod-7");
        assertThat(open.sequence()).isLessThan(decided.sequence());
        assertThatThrownBy(() -> logbook.record(open.sequence())).hasMessage("decision-unknown");
    }

    @Test
    void theWordsToFilterByAreThoseThatOccur() throws Exception {
        three();
        assertThat(logbook.words())
                .isEqualTo(
                        new Logbook.Words(
                                List.of("mod-7"),
                                List.of("adult", "none"),
                                List.of("keep", "remove", "warn")));
    }
}
