package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.CaseFile;
import org.vigie.review.CaseWork;
import org.vigie.review.FamilyDesk;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.review.QueueRow;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.shell.Look;

/// Keeping, handing over, ready words, what happened lately: by keyboard alone, in the whole
/// console on the demo set.
@SuppressWarnings("NullAway.Init")
class DeskWorkTest extends UiTest {
    @TempDir static Path root;

    private static DataFolder folder;
    private static Workstation workstation;

    private ConsoleWindow window;

    @BeforeAll
    static void prepare() throws Exception {
        DemoFolder.prepared().copyTo(root.resolve("demo"));
        folder = DataFolder.open(root.resolve("demo"));
        workstation =
                Workstation.open(
                        folder,
                        new Workstation.Opening(
                                policy(),
                                Packs.builtInClocks(),
                                Settings.fresh(),
                                null,
                                true,
                                new org.vigie.ui.kit.Text(Locale.ENGLISH)));
    }

    /// The built-in policy, but for an undo time that outlasts a slow machine.
    private static PolicyPack policy() {
        PolicyPack built = Packs.builtInPolicy();
        return new PolicyPack(
                built.id(),
                built.digest(),
                built.categories(),
                built.actions(),
                built.evidenceThresholds(),
                built.limits(),
                new PolicyPack.RevealRules(10, 600, 16, false),
                built.desk());
    }

    @AfterAll
    static void shut() throws FaultException {
        workstation.close();
        folder.close();
    }

    @AfterEach
    void closeWindow() {
        doOnFx(window::close);
    }

    private void open(Theme theme, String language) {
        showScene(() -> {
            window =
                    new ConsoleWindow(
                            workstation,
                            policy(),
                            new LocalStation(workstation, "M-17", look -> {}, () -> {}),
                            new Look(theme, Locale.of(language)));
            return window.scene(1440, 900);
        });
        doOnFx(window::start);
        await("a case open", () -> current().equals(queue().getFirst()));
        await("evidence", () -> lookup("#evidence-summary").tryQuery().isPresent());
    }

    private String current() {
        return lookup(".case-id").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    private static List<String> queue() throws FaultException {
        return workstation.desk().queue(0, 100).stream().map(QueueRow::generationId).toList();
    }

    private static CaseWork work() {
        return workstation.caseWork();
    }

    private boolean sheetOpen(String id) {
        return lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private void shoot(String name, String language, Theme theme) {
        shot(name + "-" + language + "-" + theme.word());
        assertThat(cutShort()).isEmpty();
    }

    private void leave() {
        push(KeyCode.ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en"})
    void theSheetsReadWell(Theme theme, String language) {
        open(theme, language);
        push(KeyCode.CONTROL, KeyCode.O);
        await("sheet", () -> sheetOpen("#errand"));
        write("M 2");
        push(KeyCode.ENTER);
        write("vu deux fois");
        push(KeyCode.ENTER);
        await(
                "refused",
                () ->
                        says(label ->
                                label.getText().contains("1") && label.getText().contains("16")));
        shoot("errand-hand-over", language, theme);
        leave();
        await("closed", () -> !sheetOpen("#errand"));
        push(KeyCode.CONTROL, KeyCode.N);
        await("sheet", () -> sheetOpen("#errand"));
        shoot("errand-comment", language, theme);
        leave();
        push(KeyCode.T);
        await("templates", () -> sheetOpen("#templates"));
        shoot("templates", language, theme);
        leave();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await("recent", () -> sheetOpen("#recent"));
        shoot("recent", language, theme);
        leave();
    }

    @Test
    void aCaseIsKeptNotedFoundAgainAndBroughtBack() throws Exception {
        open(Theme.DARK, "fr");
        moveToCaseThatCanWait();
        String kept = current();
        push(KeyCode.CONTROL, KeyCode.N);
        await("sheet", () -> sheetOpen("#errand"));
        push(KeyCode.ENTER);
        await("asked for", () -> says(label -> label.getText().startsWith("Écrivez pourquoi")));
        write("deuxieme avis");
        push(KeyCode.ENTER);
        await("noted", () -> !sheetOpen("#errand") && lookup("#trail").query().isVisible());
        push(KeyCode.CONTROL, KeyCode.D);
        await("sheet", () -> sheetOpen("#errand"));
        push(KeyCode.RIGHT);
        shoot("errand-hold", "fr", Theme.DARK);
        push(KeyCode.ENTER);
        await("next case", () -> !current().equals(kept) && !current().isEmpty());
        assertThat(queue()).doesNotContain(kept);
        assertThat(work().trail(kept).steps())
                .extracting(CaseWork.Step::deed)
                .containsExactly(CaseWork.Deed.COMMENTED, CaseWork.Deed.HELD);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await("listed", () -> rows() == 1);
        push(KeyCode.ENTER);
        await("opened again", () -> current().equals(kept));
        await("said", () -> lookup("#case-standing").query().isVisible());
        shoot("case-kept", "fr", Theme.DARK);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await("listed", () -> rows() == 1);
        push(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> queue().contains(kept));
        leave();
    }

    private static boolean isDue(QueueRow row, Instant soon) {
        org.vigie.review.Clock clock = row.clock();
        return clock != null && clock.due().isBefore(soon);
    }

    /// The first cases of the demo are within an hour of their deadline.
    private void moveToCaseThatCanWait() throws FaultException {
        Instant soon = Instant.now().plus(Duration.ofHours(2));
        List<QueueRow> rows = workstation.desk().queue(0, 100);
        int place = 0;
        while (isDue(rows.get(place), soon)) {
            place++;
        }
        String id = rows.get(place).generationId();
        for (int i = 0; i < place; i++) {
            push(KeyCode.J);
        }
        await("case that can wait", () -> current().equals(id));
    }

    private int rows() {
        return lookup("#recent").tryQueryAs(ListView.class).map(l -> l.getItems().size()).orElse(0);
    }

    @Test
    void readyWordsAreDecidedThenTakenBackWithAReason() throws Exception {
        open(Theme.LIGHT, "en");
        String id = current();
        push(KeyCode.T);
        await("templates", () -> sheetOpen("#templates"));
        push(KeyCode.DIGIT1);
        await("filled", () -> !sheetOpen("#templates"));
        push(KeyCode.C);
        await("refused", () -> says(label -> label.getText().contains("contradict each other")));
        assertThat(onFx(() -> lookup("#decide").query().isDisabled())).isTrue();
        shoot("decision-contradiction", "en", Theme.LIGHT);
        push(KeyCode.C);
        push(KeyCode.ENTER);
        await("decided", () -> standing(id));
        assertThat(workstation.desk().recent(1).getFirst().verdict().reason())
                .startsWith("A photo of a real person");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await("listed", () -> rows() > 0);
        shoot("recent-decided", "en", Theme.LIGHT);
        push(KeyCode.CONTROL, KeyCode.Z);
        await("undone within its time", () -> !standing(id));
        await("case again", () -> current().equals(id));
        push(KeyCode.ENTER);
        await("decided again with what was chosen", () -> standing(id));
        await("next case", () -> !current().equals(id) && !current().isEmpty());
        String next = current();
        push(KeyCode.E);
        push(KeyCode.ENTER);
        await("decided", () -> standing(next));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await("both listed", () -> rows() == 2);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        await("opened read-only", () -> current().equals(id));
        await("said", () -> says(l -> l.getText().startsWith("This case is decided")));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await("both listed", () -> rows() == 2);
        push(KeyCode.DOWN);
        push(KeyCode.CONTROL, KeyCode.Z);
        await("sheet", () -> sheetOpen("#errand"));
        write("wrong category");
        shoot("errand-retract", "en", Theme.LIGHT);
        push(KeyCode.ENTER);
        await("taken back", () -> !standing(id));
        assertThat(work().trail(id).steps())
                .extracting(CaseWork.Step::note)
                .contains("wrong category");
    }

    private boolean standing(String id) throws FaultException {
        return workstation.desk().open(id).decision() != null;
    }

    @Test
    void aFamilyReadsWellInEnglish() throws Exception {
        open(Theme.LIGHT, "en");
        goTo(withFamily());
        push(KeyCode.E);
        push(KeyCode.CONTROL, KeyCode.G);
        await("planned", () -> items("#family") > 1);
        push(KeyCode.DOWN);
        push(KeyCode.SPACE);
        shoot("family", "en", Theme.LIGHT);
        leave();
    }

    private void goTo(String id) throws FaultException {
        for (int i = queue().indexOf(id); i > 0; i--) {
            push(KeyCode.J);
        }
        await("case with a family", () -> current().equals(id));
    }

    @Test
    void aFamilyIsSettledByOneLookAndUndoneWhole() throws Exception {
        open(Theme.DARK, "fr");
        String id = withFamily();
        goTo(id);
        push(KeyCode.E);
        push(KeyCode.CONTROL, KeyCode.G);
        await("planned", () -> items("#family") > 1);
        long before = standing().size();
        List<String> open = queue();
        shoot("family", "fr", Theme.DARK);
        push(KeyCode.SPACE);
        String words = onFx(() -> lookup("#family-record").queryAs(Labeled.class).getText());
        assertThat(words).contains("décisions", "Retouche sexualisée · Retirer");
        push(KeyCode.SPACE);
        push(KeyCode.ENTER);
        await("recorded", () -> standing().size() > before + 1);
        await("closed", () -> !sheetOpen("#family"));
        await("next case", () -> !current().equals(id));
        shoot("family-settled", "fr", Theme.DARK);
        push(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> standing().size() == before);
        await("case again", () -> current().equals(id));
        assertThat(queue()).containsExactlyInAnyOrderElementsOf(open);
    }

    /// Return a case of the demo at least two others can be settled with.
    private static String withFamily() throws FaultException {
        for (String id : queue()) {
            if (workstation.desk().open(id).family() != null && settling(id) > 1) {
                return id;
            }
        }
        throw new AssertionError("no family in the demo");
    }

    private static long settling(String id) {
        try {
            return workstation.families().plan(id, "sexualised-edit").prospects().stream()
                    .filter(one -> one.fate() == FamilyDesk.Fate.SETTLES)
                    .count();
        } catch (FaultException e) {
            return 0;
        }
    }

    private int items(String query) {
        return lookup(query).tryQueryAs(ListView.class).map(l -> l.getItems().size()).orElse(0);
    }

    private static List<CaseFile.Standing> standing() throws FaultException {
        return workstation.desk().recent(100);
    }
}
