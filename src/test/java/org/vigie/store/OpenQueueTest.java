package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Facet;
import org.vigie.review.FacetCount;
import org.vigie.review.Generation;
import org.vigie.review.QueueFilter;
import org.vigie.review.QueuePage;
import org.vigie.review.QueueRow;
import org.vigie.review.Saved;
import org.vigie.store.GenerationStore.Incoming;

class OpenQueueTest {
    private static final int WORDS = 1_000;

    @TempDir Path root;

    private final AtomicReference<Instant> now = new AtomicReference<>(Desks.NOW);

    private Desks open(Path folder) throws Exception {
        InstantSource source = now::get;
        return Desks.open(folder, Terms.ALONE, source);
    }

    private static List<String> ids(Desks desk, QueueFilter filter) throws Exception {
        return desk.storage.cases().queue(filter, 0, 500).rows().stream()
                .map(QueueRow::generationId)
                .toList();
    }

    private static QueueFilter by(Facet facet, String... values) {
        return new QueueFilter(Map.of(facet, Set.of(values)), "", Set.of(), "", "");
    }

    private static QueueFilter words(String words) {
        return QueueFilter.ALL.searching(words, Set.of());
    }

    /// A case in words: who asked for what in which language, and who complained.
    private static Incoming said(
            String id, String prompt, String language, String account, Complaint.By by) {
        Incoming plain = Desks.incoming(id, Desks.NOW.plus(Duration.ofHours(9)), 2, Desks.NOW, id);
        Generation was = plain.generation();
        Generation generation =
                new Generation(
                        id,
                        was.service(),
                        null,
                        was.flaggedAt(),
                        new Generation.Prompt(prompt, language, ""),
                        was.media(),
                        new Generation.Requester(account, null, 0),
                        was.publication(),
                        List.of(new Complaint("c-" + id, Desks.NOW, by, "IN", "intimate", "")),
                        List.of(),
                        List.of(),
                        List.of("IN"),
                        "{}");
        return new Incoming(
                generation,
                ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8),
                plain.mediaBySha256(),
                "feed-" + language,
                plain.clocks(),
                "adult",
                2);
    }

    @Test
    void whatIsBreachedComesFirstGravestThenLatestMissed() throws Exception {
        Instant missed = Desks.NOW.minus(Duration.ofHours(3));
        try (Desks desk = open(root)) {
            desk.storage
                    .generations()
                    .admit(
                            List.of(
                                    Desks.incoming(
                                            "due", Desks.NOW.plusSeconds(60), 4, missed, "1"),
                                    Desks.incoming("long-missed", missed, 2, missed, "2"),
                                    Desks.incoming(
                                            "just-missed",
                                            Desks.NOW.minusSeconds(5),
                                            2,
                                            missed,
                                            "3"),
                                    Desks.incoming("grave", missed.minusSeconds(9), 4, missed, "4"),
                                    Desks.incoming("never", null, 4, missed, "5")));
            assertThat(ids(desk, QueueFilter.ALL))
                    .containsExactly("grave", "just-missed", "long-missed", "due", "never");
            assertThat(desk.storage.cases().queue(QueueFilter.ALL, 0, 1).breached()).isEqualTo(3);

            now.set(Desks.NOW.plusSeconds(61));
            assertThat(ids(desk, QueueFilter.ALL))
                    .containsExactly("due", "grave", "just-missed", "long-missed", "never");
            desk.storage.journal().skip("due");
            assertThat(ids(desk, QueueFilter.ALL))
                    .containsExactly("grave", "just-missed", "long-missed", "due", "never");
            assertThat(desk.storage.cases().queue(QueueFilter.ALL, 0, 1).breached()).isEqualTo(4);
        }
    }

    @Test
    void aFilterSaysWhatItHidesAndHowMuchOfItIsBreached() throws Exception {
        try (Desks desk = open(root)) {
            List<Incoming> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Instant due = Desks.NOW.plus(Duration.ofHours(i < 3 ? -1 : 1));
                all.add(Desks.incoming("g" + i, due, i % 5, Desks.NOW, "" + i));
            }
            desk.storage.generations().admit(all);
            QueuePage page = desk.storage.cases().queue(by(Facet.SEVERITY, "4", "2"), 0, 50);
            assertThat(page.rows())
                    .extracting(QueueRow::generationId)
                    .containsExactly("g2", "g4", "g9", "g7");
            assertThat(page)
                    .extracting(
                            QueuePage::size,
                            QueuePage::breached,
                            QueuePage::hidden,
                            QueuePage::hiddenBreached)
                    .containsExactly(4, 1, 6, 2);
            assertThat(desk.storage.cases().facets())
                    .contains(
                            new FacetCount(Facet.SEVERITY, "3", 2),
                            new FacetCount(Facet.URGENCY, Facet.BREACHED, 3),
                            new FacetCount(Facet.URGENCY, Facet.SOON, 7),
                            new FacetCount(Facet.PLACE, "FR", 10),
                            new FacetCount(Facet.CLOCK, "EU", 10));
            desk.storage.journal().decide(Desks.verdict("g0"));
            assertThat(desk.storage.cases().queue(by(Facet.SEVERITY, "4"), 0, 0).hiddenBreached())
                    .isEqualTo(2);
            assertThat(ids(desk, by(Facet.URGENCY, Facet.BREACHED))).containsExactly("g2", "g1");
        }
    }

    @Test
    void sealedWordsAreFoundAfterTheyWereReadAndStayOutOfTheFile() throws Exception {
        try (Desks desk = open(root)) {
            desk.storage
                    .generations()
                    .admit(
                            List.of(
                                    said(
                                            "a1",
                                            "Enlève sa com\u200bbinaison à cette femme",
                                            "fr",
                                            "acct-9f",
                                            Complaint.By.SUBJECT),
                                    said(
                                            "b2",
                                            "remove her suit",
                                            "en-GB",
                                            "acct-9f",
                                            Complaint.By.USER),
                                    said(
                                            "c3",
                                            "a comb on a beach",
                                            "en",
                                            "other",
                                            Complaint.By.USER)));
            CaseStore cases = desk.storage.cases();
            assertThat(cases.queue(words("combinaison"), 0, 9).unread()).isEqualTo(3);
            assertThat(ids(desk, by(Facet.LANGUAGE, "fr"))).isEmpty();

            assertThat(cases.readWords(WORDS)).isZero();
            assertThat(ids(desk, words("enleve COMBIN"))).containsExactly("a1");
            assertThat(ids(desk, words("comb"))).containsExactly("a1", "c3");
            assertThat(ids(desk, words("her beach"))).isEmpty();
            assertThat(ids(desk, words("acct-9f"))).containsExactly("a1", "b2");
            assertThat(ids(desk, words("acct-9"))).isEmpty();
            assertThat(ids(desk, words("in femme"))).containsExactly("a1");
            assertThat(ids(desk, words("C3"))).containsExactly("c3");
            assertThat(ids(desk, QueueFilter.ALL.searching("nackt", Set.of("adult")))).hasSize(3);
            assertThat(ids(desk, by(Facet.LANGUAGE, "en"))).containsExactly("b2", "c3");
            assertThat(ids(desk, by(Facet.COMPLAINANT, "subject"))).containsExactly("a1");
            assertThat(ids(desk, QueueFilter.ALL.withRequesterOf("b2")))
                    .containsExactly("a1", "b2");
            assertThat(ids(desk, by(Facet.FEED, "feed-fr"))).containsExactly("a1");
        }
    }

    /// Half of the words of a case come from another delivery of it.
    @Test
    void whoComplainedLaterIsFoundToo() throws Exception {
        try (Desks desk = open(root)) {
            Incoming first = said("a1", "one", "fr", "x", Complaint.By.USER);
            desk.storage.generations().admit(List.of(first));
            assertThat(desk.storage.cases().readWords(WORDS)).isZero();
            Generation was = first.generation();
            Generation again =
                    new Generation(
                            "a2",
                            was.service(),
                            null,
                            was.flaggedAt(),
                            was.prompt(),
                            was.media(),
                            was.requester(),
                            was.publication(),
                            List.of(
                                    new Complaint(
                                            "k",
                                            Desks.NOW,
                                            Complaint.By.SUBJECT,
                                            "FR",
                                            "intimate",
                                            "")),
                            List.of(),
                            List.of(),
                            List.of("IN"),
                            "{}");
            desk.storage
                    .generations()
                    .admit(
                            List.of(
                                    new Incoming(
                                            again,
                                            "{\"id\":\"a2\"}".getBytes(StandardCharsets.UTF_8),
                                            first.mediaBySha256(),
                                            "feed-fr",
                                            List.of(),
                                            "adult",
                                            2)));
            assertThat(desk.storage.cases().openCases()).isEqualTo(1);
            assertThat(desk.storage.cases().readWords(WORDS)).isZero();
            assertThat(ids(desk, by(Facet.COMPLAINANT, "subject"))).containsExactly("a1");
        }
    }

    /// Whatever is done, what is in memory is what reading everything anew would give, and what the
    /// index of the table gives.
    @Test
    void memoryAgreesWithTheTables() throws Exception {
        Random random = new Random(11);
        try (Desks desk = open(root)) {
            List<Saved> decided = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (int round = 0; round < 60; round++) {
                act(desk, random, ids, decided);
                now.set(now.get().plusSeconds(random.nextInt(900)));
                List<String> kept = ids(desk, QueueFilter.ALL);
                assertThat(kept).isEqualTo(anew(desk));
                assertThat(desk.storage.cases().openCases()).isEqualTo(kept.size());
                assertThat(desk.storage.cases().queue(by(Facet.SEVERITY, "1", "3"), 0, 0).hidden())
                        .isEqualTo(kept.size() - ids(desk, by(Facet.SEVERITY, "1", "3")).size());
            }
        }
    }

    private static void act(Desks desk, Random random, List<String> ids, List<Saved> decided)
            throws Exception {
        List<Incoming> batch = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String id = "g" + ids.size();
            ids.add(id);
            Clock clock =
                    new Clock(
                            "r",
                            "IN",
                            Desks.NOW,
                            Desks.NOW.plusSeconds(random.nextInt(30_000)),
                            true);
            Incoming plain =
                    Desks.incoming(
                            id,
                            random.nextInt(5) == 0 ? null : clock.due(),
                            random.nextInt(5),
                            Desks.NOW.minusSeconds(random.nextInt(3)),
                            "" + random.nextInt(400));
            batch.add(plain);
        }
        desk.storage.generations().admit(batch);
        List<String> open = new ArrayList<>(ids(desk, QueueFilter.ALL));
        Collections.shuffle(open, random);
        for (String id : open.subList(0, Math.min(open.size(), random.nextInt(3)))) {
            if (random.nextBoolean()) {
                desk.storage.journal().skip(id);
            } else {
                decided.add(desk.storage.journal().decide(Desks.verdict(id)));
            }
        }
        if (!decided.isEmpty() && random.nextInt(4) == 0) {
            desk.storage.journal().undo(decided.removeLast());
        }
        if (random.nextInt(9) == 0) {
            desk.storage.generations().cursor("drop", "c" + random.nextInt());
        }
    }

    private List<String> anew(Desks desk) throws Exception {
        long moment = now.get().toEpochMilli();
        return desk.storage
                .database()
                .read(connection ->
                        QueueRows.ids(
                                connection,
                                moment,
                                QueueRows.breached(connection, moment),
                                0,
                                500));
    }
}
