package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.exposure.Comfort;
import org.vigie.exposure.Comfort.Taste;
import org.vigie.exposure.Day;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Veil;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;

@ResourceLock(Run.LOCK)
class LocalWellbeingTest {
    @TempDir Path root;

    @BeforeEach
    void copy() throws Exception {
        DemoFolder.prepared().copyTo(root);
    }

    private Workstation open(DataFolder folder, String actor) throws FaultException {
        return KilledWorkstation.open(folder, Settings.fresh().withActor(actor));
    }

    @Test
    void theDayIsReadAgainAfterARestartAndABoundIsRecordedOnce() throws Exception {
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder, "M-01")) {
            assertThat(workstation.wellbeing().day().dose()).isZero();
            look(workstation.desk(), 100_000);
            Day day = workstation.wellbeing().day();
            // severity 3 × colour 1.00 × all of it × 100 s; it has hardly begun to decay
            assertThat(day.total()).isCloseTo(300, within(1e-9));
            assertThat(day.dose()).isCloseTo(300, within(15.0));
            assertThat(day.revealed()).hasSeconds(100);
            assertThat(day.working()).isPresent();
            workstation.wellbeing().day();
        }
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder, "M-01")) {
            assertThat(workstation.wellbeing().day().total()).isCloseTo(300, within(1e-9));
            workstation.wellbeing().breakTaken();
            assertThat(workstation.wellbeing().day().breaks()).hasSize(1);
            assertThat(workstation.wellbeing().day().working()).isEmpty();
        }
        assertThat(events("cap")).hasSize(1);
        Run show = vigie("log", "show", events("cap").getFirst().strip().split("\\s+")[0]);
        assertThat(show.out())
                .contains("\"body\":{\"cap\":\"hour\"}")
                .contains("\"generation_id\":null")
                .contains("\"content_sha256\":\"\"");
    }

    @Test
    void whatWasFoundCountsOnceItIsDecided() throws Exception {
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder, "M-01")) {
            String id = look(workstation.desk(), 10_000);
            assertThat(workstation.wellbeing().day().total()).isCloseTo(30, within(1e-9));
            workstation.desk().decide(new Verdict(id, "none", List.of("keep"), "", Rung.COLOUR));
            Day day = workstation.wellbeing().day();
            assertThat(day.total()).isZero();
            assertThat(day.all()).isEqualTo(1);
            assertThat(day.unseen()).isZero();
        }
    }

    @Test
    void choicesAreKeptForOnePersonAndMakeVeilsCoarser() throws Exception {
        Taste soft = new Taste(Rung.VEIL, Rung.EVIDENCE, true, 8, true);
        Comfort chosen = new Comfort(Map.of("sexualised-edit", soft), 50, 30, false, false, true);
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder, "M-01")) {
            workstation.wellbeing().keep(chosen);
        }
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder, "M-01")) {
            assertThat(workstation.wellbeing().comfort()).isEqualTo(chosen);
            QueueRow row = first(workstation.desk(), "sexualised-edit");
            assertThat(edge(row)).isEqualTo(8);
            assertThat(workstation.desk().open(row.generationId()).veils().values())
                    .allSatisfy(
                            veil -> assertThat(Math.max(veil.columns(), veil.rows())).isEqualTo(8));
        }
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder, "M-02")) {
            assertThat(workstation.wellbeing().comfort()).isEqualTo(Comfort.USUAL);
            QueueRow row = first(workstation.desk(), "sexualised-edit");
            assertThat(edge(row)).isEqualTo(16);
            assertThat(workstation.wellbeing().canWait(Set.of("sexualised-edit"))).isPositive();
        }
    }

    @Test
    void aLeadSeesBoundsAndBreaksAndAmountsOnlyOfThree() throws Exception {
        for (int person = 1; person <= 2; person++) {
            work("M-0" + person);
        }
        Run two = vigie("wellness", "totals", "--json", "--lang", "en");
        assertThat(two.out().strip())
                .isEqualTo("{\"days\":7,\"capHour\":2,\"capDay\":0,\"breaks\":2}");
        assertThat(vigie("wellness", "totals", "--lang", "en").out())
                .contains("Fewer than 3 people")
                .doesNotContain("M-0");
        work("M-03");
        Run three = vigie("wellness", "totals", "--json");
        assertThat(three.out())
                .contains("\"people\":3")
                .contains("\"settled\":3")
                .contains("\"settledUnseen\":0")
                .contains("\"revealedSeconds\":300")
                .contains("\"breaks\":3");
        assertThat(vigie("wellness", "totals", "--days", "0").code()).isEqualTo(2);
        assertThat(vigie("wellness").code()).isEqualTo(2);
    }

    private void work(String actor) throws Exception {
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder, actor)) {
            String id = look(workstation.desk(), 100_000);
            workstation.wellbeing().day();
            workstation
                    .desk()
                    .decide(new Verdict(id, "suggestive", List.of("keep"), "", Rung.COLOUR));
            workstation.wellbeing().breakTaken();
        }
    }

    /// Look at the first showable sexualised edit in colour, for so long.
    private static String look(Desk desk, long millis) throws FaultException {
        QueueRow row = first(desk, "sexualised-edit");
        CaseFile file = desk.open(row.generationId());
        String output = file.generation().outputs().getFirst().sha256();
        desk.veiled(desk.reveal(row.generationId(), output, Rung.COLOUR).saved(), millis, 1_000);
        return row.generationId();
    }

    private static QueueRow first(Desk desk, String category) throws FaultException {
        return desk.queue(0, 200).stream()
                .filter(row -> row.categoryHint().equals(category) && row.veil() != null)
                .findFirst()
                .orElseThrow();
    }

    private static int edge(QueueRow row) {
        Veil veil = row.veil();
        return veil == null ? 0 : Math.max(veil.columns(), veil.rows());
    }

    private List<String> events(String type) {
        return vigie("log", "list").lines().stream()
                .filter(line -> line.contains("  " + type + " "))
                .toList();
    }

    private Run vigie(String... words) {
        String[] all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--data";
        all[words.length + 1] = root.toString();
        return Run.vigie(all);
    }
}
