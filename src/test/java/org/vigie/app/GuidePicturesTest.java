package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Quality;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Verdict;
import org.vigie.sync.Synchronizer;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.shell.Look;

/// The pictures of the guides, in `target/screenshots` as `guide-name-language`: the demo set after
/// two people's decisions and a third one's second looks. `CopyScreenshots` takes them from there.
@Tag("slow")
class GuidePicturesTest extends CommandDesk {
    /// A case of the demo set whose output changed what somebody wears, as its map shows.
    private static final String EDIT = "gen-2026-01-04-000132";

    /// What pictures are taken of stays open: the case above, and the one whose family is settled.
    private static final Pattern SHOWN = Pattern.compile("gen-2026-01-04-0001(2[1-5]|32)");

    private static final int EACH = 11;

    private String language = "";

    @BeforeAll
    static void shift() throws FaultException {
        hand("M-21");
        decide();
        hand("M-04");
        decide();
        hand("M-17");
        Quality.Plan all = new Quality.Plan(1_000, 36_500, Set.of(), Set.of(), false);
        assertThat(workstation().lead().quality().draw(all).newly()).isEqualTo(2 * EACH);
        hand("M-22");
        judge();
        hand("M-17");
        deliver();
    }

    /// A decision goes out once its time to be undone is over.
    private static void deliver() throws FaultException {
        Synchronizer synchronizer = Objects.requireNonNull(workstation().synchronizer());
        int tries = 0;
        while (workstation().desk().figures().waiting() > 0) {
            assertThat(tries++).as("tries to deliver").isLessThan(200);
            synchronizer.once();
            WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
        }
    }

    /// Decide some cases, mostly as they were hinted to be, each third after a look at a drawing.
    private static void decide() throws FaultException {
        Desk desk = workstation().desk();
        List<QueueRow> rows = undecided(desk);
        for (int i = 0; i < rows.size(); i++) {
            String id = rows.get(i).generationId();
            boolean fine = i % 4 == 1;
            boolean looked = i % 3 == 0 && look(desk, id, 3_000 + 700L * i);
            desk.decide(
                    new Verdict(
                            id,
                            fine ? "none" : rows.get(i).categoryHint(),
                            List.of(fine ? "keep" : "remove"),
                            fine ? "Nothing about the person changed" : "A real face, kept",
                            looked ? Rung.DRAWING : Rung.EVIDENCE));
        }
    }

    /// The first are breached. None is there to be hostile, and none is diverted.
    private static List<QueueRow> undecided(Desk desk) throws FaultException {
        List<QueueRow> all =
                desk.queue(0, 1_000).stream()
                        .filter(row -> row.generationId().startsWith("gen-"))
                        .filter(row -> !SHOWN.matcher(row.generationId()).matches())
                        .filter(row -> !row.categoryHint().equals("apparent-minor"))
                        .toList();
        List<QueueRow> chosen = new ArrayList<>(all.subList(20, 19 + EACH));
        chosen.add(all.getFirst());
        return chosen;
    }

    private static boolean look(Desk desk, String id, long millis) throws FaultException {
        Generation generation = desk.open(id).generation();
        if (generation.outputs().isEmpty() || !desk.open(id).faults().isEmpty()) {
            return false;
        }
        String output = generation.outputs().getFirst().sha256();
        desk.veiled(desk.reveal(id, output, Rung.DRAWING).saved(), millis, 1_000);
        return true;
    }

    /// Agree with most.
    private static void judge() throws FaultException {
        Quality quality = workstation().lead().quality();
        int number = 0;
        for (Quality.Waiting waiting : quality.waiting(100)) {
            String decided =
                    workstation().desk().recent(100).stream()
                            .map(each -> each.verdict())
                            .filter(each -> each.generationId().equals(waiting.generationId()))
                            .map(Verdict::categoryId)
                            .findFirst()
                            .orElseThrow();
            String found = number++ % 9 == 4 ? "suggestive" : decided;
            quality.judge(
                    waiting.decision(),
                    new Verdict(waiting.generationId(), found, List.of("keep"), "", Rung.EVIDENCE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyPicture(String spoken) {
        language = spoken;
        openConsole(new Look(Theme.DARK, Locale.of(language)), 1440, 900);
        calm();
        open(EDIT);
        picture("desk");
        part("queue", ".queue");
        ladder();
        calm();
        type(KeyCode.E);
        give(Command.SETTLE_FAMILY);
        await("family", () -> visible(".sheet-card"));
        part("family", ".sheet-card");
        type(KeyCode.ESCAPE);
        type(KeyCode.E);
        page(Command.SHOW_SETTINGS, "#settings-look");
        doOnFx(() -> lookup("#settings-keymap").queryAs(ToggleButton.class).fire());
        picture("settings");
        page(Command.SHOW_LOGBOOK, "#logbook");
        doOnFx(() -> {
            ListView<?> lines = lookup("#logbook").queryListView();
            lines.requestFocus();
            lines.getSelectionModel().select(1);
        });
        await("details", () -> visible("#logbook-sentence"));
        picture("logbook");
        page(Command.SHOW_QUALITY, "#kappa");
        picture("quality");
        page(Command.SHOW_FILINGS, "#filing-prepare");
        filing();
        picture("filings");
    }

    private void filing() {
        ComboBox<String> box = lookup("#filing-case").queryComboBox();
        doOnFx(() -> box.setValue(box.getItems().getFirst()));
        await("ready", () -> !lookup("#filing-prepare").query().isDisabled());
        doOnFx(() -> lookup("#filing-prepare").queryButton().fire());
        await("prepared", () -> visible("#filing-reading"));
        quiet();
    }

    /// One picture at each rung, side by side.
    private void ladder() {
        doOnFx(() -> stage().setWidth(1_220));
        List<WritableImage> rungs = new ArrayList<>();
        rungs.add(pane("evidence"));
        down(Command.SEE_DRAWING.chords().getFirst());
        rungs.add(pane("drawing"));
        up(Command.SEE_DRAWING.chords().getFirst());
        doOnFx(() -> lookup("#pane-output #rung-veil").queryButton().fire());
        rungs.add(pane("veil"));
        down(Command.NEXT_RUNG.chords().getFirst());
        rungs.add(pane("grey"));
        up(Command.NEXT_RUNG.chords().getFirst());
        down(Command.SEE_COLOUR.chords().getFirst());
        rungs.add(pane("colour"));
        up(Command.SEE_COLOUR.chords().getFirst());
        doOnFx(() -> lookup("#pane-output #rung-evidence").queryButton().fire());
        write(beside(rungs), name("ladder"));
        doOnFx(() -> stage().setWidth(1_440));
    }

    private WritableImage pane(String rung) {
        await(rung, () -> marked("#pane-output #rung-" + rung, "present"));
        quiet();
        return cut(onFx(() -> lookup("#pane-output").query()));
    }

    private static WritableImage beside(List<WritableImage> parts) {
        int gap = 8;
        int height = (int) parts.getFirst().getHeight();
        int width = parts.stream().mapToInt(part -> (int) part.getWidth() + gap).sum() - gap;
        WritableImage all = new WritableImage(width, height);
        int x = 0;
        for (WritableImage part : parts) {
            int shared = Math.min(height, (int) part.getHeight());
            all.getPixelWriter()
                    .setPixels(x, 0, (int) part.getWidth(), shared, part.getPixelReader(), 0, 0);
            x += (int) part.getWidth() + gap;
        }
        return all;
    }

    private void page(Command command, String there) {
        give(command);
        await(there, () -> visible(there));
        quiet();
    }

    /// Let what a page reads from the disk come to the screen.
    private static void quiet() {
        for (int i = 0; i < 3; i++) {
            settle();
        }
    }

    private void picture(String what) {
        quiet();
        Path file = shot(name(what));
        assertThat(file).isNotEmptyFile();
    }

    private void part(String what, String query) {
        quiet();
        Node node = onFx(() -> lookup(query).query());
        assertThat(write(cut(node), name(what))).isNotEmptyFile();
    }

    private String name(String what) {
        return "guide-" + what + "-" + language;
    }
}
