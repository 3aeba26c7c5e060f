package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.store.GenerationStore.Admission.ADDED;
import static org.vigie.store.GenerationStore.Admission.ID_CONFLICT;
import static org.vigie.store.GenerationStore.Admission.SAME_AGAIN;
import static org.vigie.store.GenerationStore.Admission.SAME_CONTENT;
import static org.vigie.store.GenerationStore.Admission.UPDATED;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.AskedAgain;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Course;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.review.QueueRow;
import org.vigie.store.GenerationStore.Incoming;

/// A flag that is delivered again with more to say.
class LateComplaintTest {
    static final String DIGEST = "c1".repeat(32);

    /// Four hours from the flag, one hour from each complaint of a court, none once it is removed.
    static final Reckoning RECKONING =
            new Reckoning("drawn", DIGEST, (generation, hint) -> reckoned(generation, hint, 4));

    @TempDir Path root;

    private final Incoming first = Desks.incoming("g1");
    private final Incoming other =
            Desks.incoming(
                    "g2", Desks.NOW.plus(Duration.ofHours(3)), 2, Desks.NOW.minusSeconds(60), "g2");

    static List<Clock> reckoned(Generation generation, String hint, int hours) {
        List<Clock> clocks = new ArrayList<>();
        Instant flagged = generation.flaggedAt();
        boolean removed =
                generation.happenings().stream()
                        .anyMatch(it -> it.what() == Happening.What.REMOVED);
        Course course =
                removed ? new Course.Met(generation.flaggedAt(), "removed") : new Course.Running();
        clocks.add(clock("flag-" + hint, flagged, hours).with(course));
        generation.complaints().stream()
                .filter(complaint -> complaint.by() == Complaint.By.COURT)
                .map(complaint -> clock("court", complaint.receivedAt(), 1).with(course))
                .forEach(clocks::add);
        return clocks;
    }

    private static Clock clock(String rule, Instant start, int hours) {
        return new Clock(rule, "EU", start, start.plus(Duration.ofHours(hours)), true);
    }

    @Test
    void startsItsClockAndMovesTheCaseUp() throws Exception {
        Incoming late = with(first, List.of(court("c-late")), null, List.of());
        try (Desks desk = open()) {
            GenerationStore store = desk.storage.generations();
            assertThat(store.admit(List.of(first, other))).containsExactly(ADDED, ADDED);
            assertThat(queue(desk)).containsExactly("g2", "g1");
            assertThat(store.admit(List.of(late))).containsExactly(UPDATED);
            assertThat(queue(desk)).containsExactly("g1", "g2");
            QueueRow row = desk.storage.cases().queue(0, 1).getFirst();
            assertThat(Objects.requireNonNull(row.clock()).ruleId()).isEqualTo("court");
            assertThat(row.complaints()).isEqualTo(2);
            assertThat(desk.storage.cases().open("g1").generation().complaints())
                    .extracting(Complaint::id)
                    .containsExactly("c-g1", "c-late");
            assertThat(store.admit(List.of(late, first))).containsExactly(SAME_AGAIN, SAME_AGAIN);
            assertThat(store.generation("g1")).isEqualTo(first.generation());
        }
    }

    @Test
    void onADecidedCaseItsClockRunsAndTheDecisionStands() throws Exception {
        try (Desks desk = open()) {
            GenerationStore store = desk.storage.generations();
            store.admit(List.of(first, other));
            desk.storage.journal().decide(Desks.verdict("g1"));
            desk.storage.journal().decide(Desks.verdict("g2"));
            assertThat(desk.storage.cases().askedAgain(Instant.EPOCH, 9)).isEmpty();
            store.admit(List.of(with(first, List.of(court("c-late")), null, List.of())));
            assertThat(desk.storage.cases().askedAgain(Instant.EPOCH, 9))
                    .containsExactly(
                            new AskedAgain("g1", court("c-late").receivedAt().plusSeconds(3_600)));
            assertThat(desk.storage.cases().askedAgain(Desks.NOW.plusMillis(1), 9)).isEmpty();
            assertThat(desk.storage.cases().openCases()).isZero();
            assertThat(desk.storage.cases().open("g1").decision()).isNotNull();
        }
    }

    @Test
    void isAnEventThatSaysItIsAnUpdate() throws Exception {
        try (Desks desk = open()) {
            desk.storage.generations().admit(List.of(first));
            desk.storage
                    .generations()
                    .admit(List.of(with(first, List.of(court("c-late")), null, List.of())));
            Envelope event = Envelope.read(desk.storage.events().after(1, 1).getFirst().bytes());
            assertThat(event.type()).isEqualTo(EventType.PULLED);
            assertThat(event.generationId()).isEqualTo("g1");
            assertThat(event.body().get("update")).hasToString("2");
            assertThat(event.body().get("complaints_added")).hasToString("1");
        }
    }

    @Test
    void nothingKnownIsTakenBackByAnOlderDelivery() throws Exception {
        Instant published = Desks.NOW.minusSeconds(30);
        Incoming newer =
                with(
                        first,
                        List.of(court("c-2")),
                        new Generation.Publication("https://b.test", "public", published, 900),
                        List.of());
        Incoming older =
                with(
                        first,
                        List.of(court("c-3")),
                        new Generation.Publication("https://a.test", "private", null, 40),
                        List.of());
        try (Desks desk = open()) {
            GenerationStore store = desk.storage.generations();
            assertThat(store.admit(List.of(first, newer, older)))
                    .containsExactly(ADDED, UPDATED, UPDATED);
            Generation whole = desk.storage.cases().open("g1").generation();
            assertThat(whole.complaints()).hasSize(3);
            Generation.Publication publication = Objects.requireNonNull(whole.publication());
            assertThat(publication.views()).isEqualTo(900);
            assertThat(publication.publishedAt()).isEqualTo(published);
            assertThat(publication.visibility()).isEqualTo("private");
            assertThat(desk.storage.cases().queue(0, 1).getFirst().views()).isEqualTo(900);
        }
    }

    @Test
    void whatHappenedSinceStopsClocks() throws Exception {
        Incoming removed =
                with(
                        first,
                        List.of(),
                        null,
                        List.of(new Happening(Desks.NOW, Happening.What.REMOVED, "")));
        try (Desks desk = open()) {
            GenerationStore store = desk.storage.generations();
            store.admit(List.of(first, other));
            assertThat(store.admit(List.of(removed))).containsExactly(UPDATED);
            assertThat(queue(desk)).containsExactly("g2", "g1");
            assertThat(desk.storage.cases().queue(1, 1).getFirst().clock()).isNull();
        }
    }

    @Test
    void aDeliveryUnderAnotherIdMayBeUpdatedToo() throws Exception {
        Incoming alike = Desks.incoming("g9", null, 3, Desks.NOW, "g1");
        try (Desks desk = open()) {
            GenerationStore store = desk.storage.generations();
            assertThat(store.admit(List.of(first, alike))).containsExactly(ADDED, SAME_CONTENT);
            assertThat(store.admit(List.of(with(alike, List.of(court("c-x")), null, List.of()))))
                    .containsExactly(UPDATED);
            assertThat(desk.storage.cases().open("g1").clocks())
                    .extracting(Clock::ruleId)
                    .contains("court");
            assertThat(store.generation("g9")).isEqualTo(alike.generation());
        }
    }

    @Test
    void anotherContentStaysAConflictAndSoDoesWhatWasErased() throws Exception {
        Generation g = first.generation();
        Incoming reworded =
                with(
                        first,
                        new Generation(
                                g.id(),
                                g.service(),
                                g.generatedAt(),
                                g.flaggedAt(),
                                new Generation.Prompt("another", "en", ""),
                                g.media(),
                                g.requester(),
                                g.publication(),
                                g.complaints(),
                                g.signals(),
                                g.attempts(),
                                g.jurisdictions(),
                                g.unknownFields()));
        Incoming late = with(first, List.of(court("c-late")), null, List.of());
        try (Desks desk = open()) {
            GenerationStore store = desk.storage.generations();
            assertThat(store.admit(List.of(first))).containsExactly(ADDED);
            assertThat(store.admit(List.of(reworded))).containsExactly(ID_CONFLICT);
            assertThat(desk.storage.cases().open("g1").clocks()).hasSize(1);
            desk.storage.vault().erase("g1");
            assertThat(store.admit(List.of(late))).containsExactly(ID_CONFLICT);
        }
    }

    @Test
    void withoutAPackTheClocksThatCameWithItAreAdded() throws Exception {
        Instant soon = Desks.NOW.plusSeconds(60);
        Incoming late = with(first, List.of(court("c-late")), null, List.of());
        Incoming ticking =
                new Incoming(
                        late.generation(),
                        late.flagJson(),
                        late.mediaBySha256(),
                        "drop",
                        List.of(new Clock("soon", "EU", Desks.NOW, soon, true)),
                        "adult",
                        2);
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(first, ticking));
            assertThat(desk.storage.cases().open("g1").clocks())
                    .extracting(Clock::ruleId)
                    .containsExactly("soon", "rule-1");
        }
    }

    private Desks open() throws FaultException {
        Terms terms = new Terms("", false, Duration.ZERO, RECKONING);
        return Desks.open(root, terms, InstantSource.fixed(Desks.NOW));
    }

    private static List<String> queue(Desks desk) throws FaultException {
        return desk.storage.cases().queue(0, 9).stream().map(QueueRow::generationId).toList();
    }

    static Complaint court(String id) {
        return new Complaint(
                id, Desks.NOW.plusSeconds(5), Complaint.By.COURT, "FR", "intimate", "r");
    }

    /// The same flag with more complaints, and with another publication where one is given.
    static Incoming with(
            Incoming incoming,
            List<Complaint> more,
            Generation.@Nullable Publication publication,
            List<Happening> happenings) {
        Generation g = incoming.generation();
        List<Complaint> complaints = new ArrayList<>(g.complaints());
        complaints.addAll(more);
        return with(
                incoming,
                new Generation(
                        g.id(),
                        g.service(),
                        g.generatedAt(),
                        g.flaggedAt(),
                        g.prompt(),
                        g.media(),
                        g.requester(),
                        publication == null ? g.publication() : publication,
                        complaints,
                        g.signals(),
                        g.attempts(),
                        g.jurisdictions(),
                        g.unknownFields(),
                        happenings));
    }

    private static Incoming with(Incoming incoming, Generation generation) {
        return new Incoming(
                generation,
                incoming.flagJson(),
                Map.copyOf(incoming.mediaBySha256()),
                "drop",
                RECKONING.rules().clocks(generation, "adult"),
                "adult",
                incoming.severity());
    }
}
