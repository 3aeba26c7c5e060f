package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.Family;
import org.vigie.review.Family.Bond;
import org.vigie.review.Family.Member;
import org.vigie.review.Family.Tie;
import org.vigie.review.FaultException;
import org.vigie.review.Precedent.Link;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo set says which of its generations belong together; the desk says the same of every one.
class DemoFamiliesTest {
    private static final String PREFIX = "gen-2026-01-04-000";

    @SuppressWarnings("NullAway.Init")
    private static DataFolder folder;

    @SuppressWarnings("NullAway.Init")
    private static Workstation workstation;

    @BeforeAll
    static void prepare(@TempDir Path root) throws Exception {
        DemoFolder.prepared().copyTo(root);
        folder = DataFolder.open(root);
        workstation =
                Workstation.open(
                        folder,
                        new Workstation.Opening(
                                Packs.builtInPolicy(),
                                Packs.builtInClocks(),
                                Settings.fresh(),
                                null,
                                true,
                                new Text(Locale.ENGLISH)));
    }

    @AfterAll
    static void close() throws FaultException {
        workstation.close();
        folder.close();
    }

    private static Map<String, Set<String>> expected() throws Exception {
        Map<String, Set<String>> expected = new HashMap<>();
        try (InputStream in =
                DemoFamiliesTest.class.getResourceAsStream("/org/vigie/assets/demo/demo.json")) {
            JsonNode families = JsonMapper.shared().readTree(in).path("families");
            families.forEach(family -> {
                Set<String> ids = new HashSet<>();
                family.forEach(id -> ids.add(id.asString()));
                ids.forEach(id -> expected.put(id, ids));
            });
        }
        return expected;
    }

    @Test
    void everyGenerationHasTheFamilyTheDemoSaysAndNoOther() throws Exception {
        Map<String, Set<String>> expected = expected();
        List<QueueRow> rows = workstation.desk().queue(0, 200);
        assertThat(rows).hasSizeGreaterThan(60);
        Map<Set<String>, Set<String>> names = new HashMap<>();
        for (QueueRow row : rows) {
            String id = row.generationId();
            Set<String> all = expected.getOrDefault(id, Set.of(id));
            Family family = workstation.desk().open(id).family();
            assertThat(members(id, family)).as(id).isEqualTo(all);
            assertThat(row.familySize()).as(id).isEqualTo(all.size());
            if (family != null) {
                names.computeIfAbsent(all, any -> new TreeSet<>()).add(family.id());
            }
        }
        assertThat(names).hasSize(Set.copyOf(expected.values()).size());
        assertThat(names.values()).allSatisfy(name -> assertThat(name).hasSize(1));
    }

    private static Set<String> members(String id, @Nullable Family family) {
        Set<String> all = new HashSet<>(Set.of(id));
        if (family != null) {
            family.members().forEach(member -> all.add(member.generationId()));
        }
        return all;
    }

    @Test
    void tiesAreExplainedAndTheNearestComeFirst() throws Exception {
        Desk desk = workstation.desk();
        Family promenade = family(desk, "101");
        assertThat(promenade.bond()).isEqualTo(Bond.PICTURES);
        assertThat(promenade.members().getFirst().ties())
                .contains(Tie.NEAR_DUPLICATE, Tie.SAME_SOURCE);
        assertThat(promenade.members().stream().map(Member::distance)).isSorted();
        assertThat(member(family(desk, "121"), "123").ties())
                .as("mirrored")
                .contains(Tie.NEAR_DUPLICATE);
        assertThat(member(family(desk, "111"), "116").ties()).containsExactly(Tie.SAME_SOURCE);
        Family template = family(desk, "131");
        assertThat(template.bond()).isEqualTo(Bond.TEMPLATE);
        assertThat(template.members())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.ties()).containsExactly(Tie.SAME_TEMPLATE));
        assertThat(desk.family(PREFIX + "101", 2, 3)).isEqualTo(promenade.members().subList(2, 5));
        assertThat(desk.family(PREFIX + "201", 0, 9)).isEmpty();
    }

    @Test
    void whoDiffersIsSeenAndUndoingChangesIt() throws Exception {
        Desk desk = workstation.desk();
        Family before = family(desk, "111");
        assertThat(before.prevailing()).as("hints").isEqualTo("sexualised-edit");
        List<Saved> saved = new ArrayList<>();
        for (String number : List.of("112", "113", "114")) {
            saved.add(desk.decide(verdict(number, "sexualised-edit")));
        }
        Saved other = desk.decide(verdict("116", "none"));
        Family decided = family(desk, "111");
        assertThat(decided.prevailing()).isEqualTo("sexualised-edit");
        assertThat(member(decided, "116"))
                .extracting(Member::category, Member::dissents)
                .containsExactly("none", true);
        assertThat(member(decided, "112").dissents()).isFalse();
        CaseFile file = desk.open(PREFIX + "111");
        assertThat(file.history().totals())
                .containsEntry(Link.FAMILY, 4)
                .containsEntry(Link.REQUESTER, 4)
                .containsEntry(Link.SOURCE_PHOTO, 4);
        assertThat(file.precedents().getFirst().generationId()).isEqualTo(PREFIX + "116");
        desk.undo(other);
        Family undone = family(desk, "111");
        assertThat(member(undone, "116").category()).isEmpty();
        assertThat(undone.tally()).isNotEqualTo(decided.tally());
        assertThat(desk.open(PREFIX + "111").history().totals()).containsEntry(Link.FAMILY, 3);
        for (Saved one : saved) {
            desk.undo(one);
        }
        assertThat(family(desk, "111").tally()).isEqualTo(before.tally());
    }

    private static Family family(Desk desk, String number) throws FaultException {
        return Objects.requireNonNull(desk.open(PREFIX + number).family());
    }

    private static Member member(Family family, String number) {
        return family.members().stream()
                .filter(one -> one.generationId().equals(PREFIX + number))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(String number, String category) {
        return new Verdict(PREFIX + number, category, List.of("remove"), "drawn", Rung.EVIDENCE);
    }
}
