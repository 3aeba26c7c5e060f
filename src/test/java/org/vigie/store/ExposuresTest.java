package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Envelope;
import org.vigie.review.Rung;
import org.vigie.review.Saved;

class ExposuresTest {
    private static final String ME = Desks.IDENTITY.actor();

    @TempDir Path root;
    private Instant now = Desks.NOW;

    private Desks open() throws Exception {
        return Desks.open(root, Terms.ALONE, () -> now);
    }

    @Test
    void looksAreReadAgainAfterARestart() throws Exception {
        var incoming = Desks.incoming("g1", Desks.NOW.plusSeconds(9_000), 3, Desks.NOW, "g1");
        String output = Desks.output(incoming);
        try (Desks desk = open()) {
            desk.storage.generations().admit(List.of(incoming));
            Saved first = desk.storage.journal().reveal("g1", output, Rung.GREY);
            now = now.plusSeconds(4);
            desk.storage.journal().veiled(first, 4_000, 250);
            now = now.plusSeconds(56);
            desk.storage.journal().reveal("g1", output, Rung.COLOUR);
        }
        try (Desks desk = open()) {
            Exposures.Share share = share(desk, Desks.NOW);
            assertThat(share.looks())
                    .containsExactly(
                            new Exposures.Look(Desks.NOW, Rung.GREY, 4_000L, 250, 3, null),
                            new Exposures.Look(
                                    Desks.NOW.plusSeconds(60), Rung.COLOUR, null, 1_000, 3, null));
            assertThat(share.deeds())
                    .containsExactly(
                            Desks.NOW, Desks.NOW.plusSeconds(4), Desks.NOW.plusSeconds(60));
            desk.storage.journal().decide(Desks.verdict("g1"));
            assertThat(share(desk, Desks.NOW).looks().getFirst().category()).isEqualTo("adult");
            assertThat(share(desk, Desks.NOW).settled()).isEqualTo(Map.of(1, 1));
        }
    }

    @Test
    void whatOthersDidAndWhatIsOlderIsNotTheirs() throws Exception {
        var incoming = Desks.incoming("g1");
        try (Desks desk = open()) {
            desk.storage.generations().admit(List.of(incoming));
            Saved look = desk.storage.journal().reveal("g1", Desks.output(incoming), Rung.COLOUR);
            desk.storage.journal().veiled(look, 1_000, 1_000);
            Exposures.Share others = desk.storage.exposures().share("M-99", Desks.NOW, Desks.NOW);
            assertThat(others.looks()).isEmpty();
            assertThat(others.deeds()).isEmpty();
            assertThat(others.settled()).isEmpty();
            now = now.plus(Duration.ofDays(1));
            desk.storage.journal().decide(Desks.verdict("g1"));
            Exposures.Share later = share(desk, now);
            assertThat(later.looks()).isEmpty();
            assertThat(later.deeds()).containsExactly(now);
        }
    }

    @Test
    void breaksAndBoundsAreRecordedWithoutACase() throws Exception {
        try (Desks desk = open()) {
            Saved taken = desk.storage.exposures().breakTaken();
            now = now.plusSeconds(60);
            Saved reached = desk.storage.exposures().boundReached("hour");
            Exposures.Share share = share(desk, Desks.NOW);
            assertThat(share.breaks()).containsExactly(Desks.NOW);
            assertThat(share.bounds())
                    .containsExactly(new Exposures.Mark(Desks.NOW.plusSeconds(60), "hour"));
            assertThat(event(desk, taken).body()).hasToString("{what=taken}");
            assertThat(event(desk, reached).body()).hasToString("{cap=hour}");
            assertThat(event(desk, reached).generationId()).isNull();
        }
    }

    @Test
    void theFirstEventSinceAMomentIsFoundByHalving() throws Exception {
        try (Desks desk = open()) {
            for (int i = 0; i < 37; i++) {
                desk.storage.exposures().breakTaken();
                now = now.plusSeconds(i % 3 == 0 ? 10 : 0);
            }
            Map<Integer, Long> found =
                    desk.storage
                            .database()
                            .read(connection ->
                                    Map.of(
                                            0, Exposures.first(connection, Desks.NOW),
                                            1,
                                                    Exposures.first(
                                                            connection, Desks.NOW.plusSeconds(1)),
                                            11,
                                                    Exposures.first(
                                                            connection, Desks.NOW.plusSeconds(11)),
                                            999,
                                                    Exposures.first(
                                                            connection,
                                                            Desks.NOW.plusSeconds(999))));
            assertThat(found).isEqualTo(Map.of(0, 1L, 1, 2L, 11, 5L, 999, 38L));
        }
    }

    private static Exposures.Share share(Desks desk, Instant since) throws Exception {
        return desk.storage.exposures().share(ME, since, since);
    }

    private static Envelope event(Desks desk, Saved saved) throws Exception {
        return Envelope.read(
                desk.storage.events().after(saved.sequence() - 1, 1).getFirst().bytes());
    }
}
