package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.ledger.LogVerifier;
import org.vigie.review.CaseWork;
import org.vigie.review.FaultException;
import org.vigie.review.QueueFilter;

class RoutingTest {
    @TempDir Path root;

    @Test
    void eachCaseHasAnEventOfItsOwnAndComesBackByOne() throws Exception {
        try (Desks desk = Desks.open(root)) {
            List<GenerationStore.Incoming> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                all.add(Desks.incoming("g" + i));
            }
            desk.storage.generations().admit(all);
            desk.storage.journal().decide(Desks.verdict("g0"));
            CaseJournal journal = desk.storage.caseJournal();
            List<String> view = desk.storage.cases().ids(QueueFilter.ALL);
            assertThat(view).containsExactly("g1", "g2", "g3", "g4");

            assertThat(journal.route(List.of("g0", "g1", "g2"), "M-04"))
                    .containsExactly("g1", "g2");
            assertThat(journal.route(List.of("g2", "g3"), "")).containsExactly("g3");
            assertThat(types(desk, EventType.ROUTED)).containsExactly("g1", "g2", "g3");
            assertThat(desk.storage.cases().ids(QueueFilter.ALL)).containsExactly("g4");
            assertThat(journal.trail("g1").place()).isEqualTo(CaseWork.Place.HANDED_OVER);
            assertThat(journal.trail("g3").place()).isEqualTo(CaseWork.Place.ESCALATED);
            assertThat(journal.trail("g1").steps().getFirst().colleague()).isEqualTo("M-04");
            assertThat(journal.away(9)).hasSize(3);

            assertThat(journal.bringBack(List.of("g1", "g2", "g3", "g4"))).isEqualTo(3);
            assertThat(types(desk, EventType.RESUMED)).containsExactly("g1", "g2", "g3");
            assertThat(desk.storage.cases().ids(QueueFilter.ALL)).isEqualTo(view);
            LogVerifier verifier = new LogVerifier();
            assertThat(verifier.accept(desk.storage.events().after(0, 1_000))).isEmpty();
        }
    }

    @Test
    void nobodyGivesCasesToThemselvesOrToAName() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1")));
            CaseJournal journal = desk.storage.caseJournal();
            for (String nobody : List.of("mod-7", "Camille D.")) {
                assertThatThrownBy(() -> journal.route(List.of("g1"), nobody))
                        .isInstanceOf(FaultException.class);
            }
            assertThat(desk.storage.cases().openCases()).isEqualTo(1);
        }
    }

    private static List<String> types(Desks desk, EventType type) throws Exception {
        List<String> ids = new ArrayList<>();
        for (Entry entry : desk.storage.events().after(0, 1_000)) {
            Envelope envelope = Envelope.read(entry.bytes());
            if (envelope.type() == type) {
                ids.add(envelope.generationId());
            }
        }
        return ids;
    }
}
