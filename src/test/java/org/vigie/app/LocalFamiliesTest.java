package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.ledger.LogRules;
import org.vigie.ledger.LogVerifier;
import org.vigie.relations.FamilyDesk.Drawn;
import org.vigie.relations.FamilyDesk.Shown;
import org.vigie.review.Ceiling;
import org.vigie.review.Evidence;
import org.vigie.review.FamilyDesk.Fate;
import org.vigie.review.FamilyDesk.Plan;
import org.vigie.review.FamilyDesk.Prospect;
import org.vigie.review.FamilyDesk.Settled;
import org.vigie.review.HashMatch;
import org.vigie.review.Outcome;
import org.vigie.review.PictureHash;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.store.FamilyStore;

/// One look settles many, each with a record of its own, and never what it must not.
@SuppressWarnings("NullAway.Init")
class LocalFamiliesTest {
    private static final String EDIT = "sexualised-edit";

    @TempDir Path root;

    private org.vigie.relations.FamilyDesk desk;
    private LocalFamilies families;
    private int changes;

    @BeforeEach
    void openADesk() throws Exception {
        desk = new org.vigie.relations.FamilyDesk(root);
        families =
                new LocalFamilies(
                        desk.storage.families(),
                        desk.storage.cases(),
                        (file, medium) -> Ceiling.of(file, medium, Packs.builtInPolicy()),
                        Packs.builtInPolicy(),
                        new Random(7),
                        () -> changes++);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private static Drawn drawn(String id, int bits, String hint) {
        byte[] hash = new byte[32];
        for (int i = 0; i < bits; i++) {
            hash[i] |= 1;
        }
        Shown output = new Shown("file-" + id, PictureHash.of(hash), 100);
        return new Drawn(
                id, "account", "the red coat above " + id, hint, List.of(), List.of(output));
    }

    private static List<Drawn> near(int count) {
        List<Drawn> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(drawn("near-" + i, 1 + i % 4, EDIT));
        }
        return all;
    }

    private void take(int near, Drawn... others) throws Exception {
        List<Drawn> all = new ArrayList<>(List.of(drawn("seen", 0, EDIT)));
        all.addAll(near(near));
        all.addAll(List.of(others));
        desk.take(all);
    }

    private static Verdict verdict() {
        return new Verdict("seen", EDIT, List.of("remove"), "one look", Rung.VEIL);
    }

    private Map<String, Fate> fates() throws Exception {
        Map<String, Fate> fates = new LinkedHashMap<>();
        families.plan("seen", EDIT)
                .prospects()
                .forEach(one -> fates.put(one.member().generationId(), one.fate()));
        return fates;
    }

    private List<String> chosen() throws Exception {
        return families.plan("seen", EDIT).prospects().stream()
                .filter(one -> one.fate() == Fate.SETTLES)
                .map(one -> one.member().generationId())
                .toList();
    }

    private List<Envelope> log(EventType type) throws Exception {
        List<Envelope> found = new ArrayList<>();
        LogVerifier verifier = new LogVerifier();
        LogRules rules = new LogRules();
        for (Entry entry : desk.storage.events().after(0, 10_000)) {
            Envelope event = Envelope.read(entry.bytes());
            assertThat(verifier.accept(entry)).isEmpty();
            assertThat(rules.accept(event)).isEmpty();
            if (event.type() == type) {
                found.add(event);
            }
        }
        return found;
    }

    private List<String> queue() throws Exception {
        return desk.storage.cases().queue(0, 100).stream().map(QueueRow::generationId).toList();
    }

    private Drawn exactly(String id, int bits) {
        return drawn(id, bits, EDIT);
    }

    @Test
    void aPlanSaysWhatBecomesOfEach() throws Exception {
        take(
                2,
                drawn("other-hint", 5, "violence"),
                drawn("minor", 5, "apparent-minor"),
                exactly("twenty-off", 20),
                exactly("beyond", 24),
                exactly("decided", 6),
                exactly("away", 6));
        desk.decide("decided", "none");
        desk.storage.caseJournal().escalate("away", "please");
        assertThat(fates())
                .containsEntry("near-0", Fate.SETTLES)
                .containsEntry("twenty-off", Fate.SETTLES)
                .containsEntry("beyond", Fate.FAR)
                .containsEntry("other-hint", Fate.DISSENTS)
                .containsEntry("minor", Fate.DIVERTS)
                .containsEntry("decided", Fate.DECIDED)
                .containsEntry("away", Fate.ELSEWHERE);
        Plan plan = families.plan("seen", EDIT);
        assertThat(plan.open()).isTrue();
        assertThat(plan.prospects().stream().filter(Prospect::otherwise))
                .extracting(one -> one.member().generationId())
                .containsExactlyInAnyOrder("other-hint", "minor", "decided");
    }

    @Test
    void eachGetsADecisionOfItsOwnAndSomeStayForALook() throws Exception {
        take(12, exactly("beyond", 24), drawn("other-hint", 5, "violence"));
        String picture = desk.open("near-3").generation().outputs().getFirst().sha256();
        Saved reveal = desk.storage.journal().reveal("near-3", picture, Rung.GREY);
        desk.storage.journal().veiled(reveal, 10, 1_000);
        List<String> chosen = chosen();
        assertThat(chosen).hasSize(12);
        Settled settled = families.settle(verdict(), chosen);
        assertThat(settled.decisions()).hasSize(12);
        assertThat(settled.kept()).hasSize(2).contains("beyond");
        assertThat(queue())
                .containsExactlyInAnyOrder("other-hint", settled.kept().getFirst(), "beyond");
        List<Envelope> decisions = log(EventType.DECISION);
        assertThat(decisions).hasSize(12);
        for (Envelope decision : decisions) {
            String id = String.valueOf(decision.generationId());
            int rung = id.equals("seen") ? 2 : id.equals("near-3") ? 3 : 0;
            assertThat(decision.body().get("rung")).hasToString("" + rung);
            assertThat(decision.body().get("batch")).isEqualTo(settled.batch());
            assertThat(decision.body().get("from")).isEqualTo("seen");
            assertThat(decision.body().get("family"))
                    .isEqualTo(decisions.getFirst().body().get("family"));
            assertThat(decision.commitments()).containsOnlyKeys("reason");
        }
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void undoOpensThemAllWithAnEventEach() throws Exception {
        take(6);
        Settled settled = families.settle(verdict(), chosen());
        Saved last = families.undo(settled);
        assertThat(log(EventType.UNDO)).hasSameSizeAs(settled.decisions());
        assertThat(last.sequence()).isEqualTo(desk.storage.events().length());
        assertThat(queue()).hasSize(7);
        assertThat(fates().values()).containsOnly(Fate.SETTLES);
        assertThatThrownBy(() -> families.undo(settled)).hasMessage("already-undone");
    }

    @Test
    void aDecidedCaseSettlesTheRest() throws Exception {
        take(4);
        desk.decide("seen", EDIT);
        Settled settled = families.settle(verdict(), chosen());
        assertThat(settled.decisions()).hasSize(4);
        assertThat(settled.kept()).isEmpty();
        assertThat(queue()).isEmpty();
    }

    @Test
    void aDivertingCategoryIsNeverSettledTogether() throws Exception {
        take(2, drawn("minor", 3, "apparent-minor"));
        long before = desk.storage.events().length();
        assertThatThrownBy(() -> families.plan("seen", "apparent-minor"))
                .hasMessage("family-diverts");
        assertThatThrownBy(() -> families.plan("minor", EDIT)).hasMessage("family-diverts");
        assertThatThrownBy(() -> families.settle(verdict(), List.of("near-0", "minor")))
                .hasMessage("family-changed");
        assertThat(desk.storage.events().length()).isEqualTo(before);
    }

    @Test
    void whatPointsToAMinorOrIsListedHasNoVeilHere() throws Exception {
        take(2, drawn("minor", 3, "apparent-minor"));
        assertThat(families.veils(List.of("near-0", "near-1", "minor")))
                .containsOnlyKeys("near-0", "near-1");
        find("near-0", "other", new HashMatch(HashMatch.Kind.PDQ, "l", "", "", 3, 100, "NONE"));
        find("near-1", "apparent-minor", null);
        assertThat(families.veils(List.of("near-0", "near-1"))).isEmpty();
        assertThat(fates())
                .containsEntry("near-0", Fate.SETTLES)
                .containsEntry("near-1", Fate.DIVERTS);
        find("seen", "apparent-minor", null);
        assertThatThrownBy(() -> families.plan("seen", EDIT)).hasMessage("family-diverts");
    }

    private void find(
            String id, String category, @org.jspecify.annotations.Nullable HashMatch detail)
            throws Exception {
        String output = desk.open(id).generation().outputs().getFirst().sha256();
        Evidence evidence =
                new Evidence(
                        output,
                        "test",
                        Evidence.Origin.LOCAL,
                        category,
                        "label",
                        0.9,
                        0.5,
                        "test 1",
                        "",
                        "",
                        List.of(),
                        detail);
        desk.storage
                .generations()
                .examined(
                        id,
                        List.of(new Outcome("test", "1", List.of(), List.of(evidence), "")),
                        true);
    }

    @Test
    void allOfManyOrNone() throws Exception {
        take(60);
        Map<String, String> members = new LinkedHashMap<>();
        chosen().forEach(id -> members.put(id, EDIT));
        members.put("near-59", "violence");
        long before = desk.storage.events().length();
        FamilyStore.Order order = new FamilyStore.Order("1", verdict(), true, members, List.of());
        assertThatThrownBy(() -> desk.storage.families().settle(order))
                .hasMessage("family-changed");
        assertThat(desk.storage.events().length()).isEqualTo(before);
        Settled settled = families.settle(verdict(), chosen());
        assertThat(settled.decisions()).hasSize(55);
        assertThat(settled.kept()).hasSize(6);
        assertThat(log(EventType.DECISION)).hasSize(55);
    }

    @Test
    void aCaseOnItsOwnHasNoFamily() throws Exception {
        take(0);
        assertThatThrownBy(() -> families.plan("seen", EDIT)).hasMessage("family-none");
    }
}
