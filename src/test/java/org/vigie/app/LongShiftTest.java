package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.intake.Progress;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.StallWatch;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.shell.Look;

/// A long shift, by keyboard alone and in French: five hundred cases of the demo set reviewed in
/// the real window. Every frame is searched for the colours of the originals and held against the
/// log. What it measured stands in `target/long-shift.json`.
@SuppressWarnings("NullAway.Init")
@Tag("slow")
class LongShiftTest extends UiTest {
    private static final int CASES = Integer.getInteger("vigie.shift", 500);

    @TempDir Path root;

    private final Sample next = new Sample();
    private final Set<Command> given = EnumSet.noneOf(Command.class);
    private DataFolder folder;
    private Workstation workstation;
    private ConsoleWindow window;
    private StallWatch stalls;
    private CanaryWatch canary;

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

    private void open() throws Exception {
        ManyDemoCases.write(root.resolve("drop"), CASES + 40);
        folder = DataFolder.open(root.resolve("data"));
        workstation =
                Workstation.open(
                        folder,
                        new Workstation.Opening(
                                policy(),
                                Packs.builtInClocks(),
                                Settings.fresh().withDropFolder(root.resolve("drop").toString()),
                                null,
                                false,
                                new Text(Locale.FRENCH)));
        workstation.pull(Progress.SILENT);
        workstation.prepare();
        stalls = new StallWatch();
        window =
                onFx(() ->
                        new ConsoleWindow(
                                workstation,
                                policy(),
                                new LocalStation(workstation, "M-17", look -> {}, () -> {}),
                                new Look(Theme.DARK, Locale.FRENCH),
                                workstation.threads().io(),
                                stalls::guarded));
        showScene(() -> window.scene(1_000, 900));
        doOnFx(window::start);
        await("a case open", () -> !current().isEmpty());
        canary = onFx(() -> new CanaryWatch(stage().getScene()));
    }

    @AfterEach
    void shut() throws FaultException {
        stalls.close();
        doOnFx(canary::close);
        doOnFx(window::close);
        workstation.close();
        folder.close();
    }

    @Test
    void fiveHundredCasesByKeyboardInFrench() throws Exception {
        open();
        stalls.take();
        everyPage();
        int decided = 0;
        for (int turn = 0; decided < CASES; turn++) {
            besides(turn);
            decided += decide();
        }
        assertThat(decided()).isGreaterThanOrEqualTo(CASES);
        assertThat(stalls.blockingCalls()).isEmpty();
        assertThat(canary.seen()).as("the watch can see").isPositive();
        assertThat(canary.unexplained(this::colourRevealOpen)).isZero();
        Files.writeString(Path.of("target", "long-shift.json"), Json.line(figures()) + "\n");
        assertThat(workstation.lead().logbook().verify(entries -> {}).entries())
                .isGreaterThan(decided());
    }

    private Map<String, Object> figures() throws FaultException {
        List<StallWatch.Stall> all = stalls.take();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("cases", decided());
        figures.put("frames", canary.frames());
        figures.put("framesWithOriginals", canary.seen());
        figures.put("framesWithOriginalsAndNoReveal", canary.unexplained(this::colourRevealOpen));
        figures.put("nextCaseMs", next.summary());
        figures.put("stallsOver16Ms", all.size());
        figures.put(
                "longestStalls",
                all.stream().limit(5).map(s -> Math.round(s.millis()) + " " + s.place()).toList());
        var summary = workstation.lead().logbook().summary(org.vigie.review.Logbook.Filter.ALL);
        figures.put("settledWithoutViewing", summary.unseen());
        figures.put("commands", given.stream().map(Command::id).sorted().toList());
        return figures;
    }

    private long decided() throws FaultException {
        return workstation.lead().logbook().count(org.vigie.review.Logbook.Filter.ALL);
    }

    private void give(Command command, KeyCode... keys) {
        given.add(command);
        push(keys);
    }

    /// Every page is come to by its key and left again.
    private void everyPage() {
        give(Command.SHOW_LOGBOOK, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        await("logbook", () -> lookup("#logbook").tryQuery().isPresent());
        give(Command.SHOW_QUALITY, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        await("quality", () -> lookup("#kappa").tryQuery().isPresent());
        give(Command.SHOW_TEAM, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        await("team", () -> lookup("#team-forecast").tryQuery().isPresent());
        give(Command.SHOW_MODELS, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        await("models", () -> lookup("#models").tryQuery().isPresent());
        give(Command.SHOW_DESK, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        await("desk", () -> !current().isEmpty());
    }

    /// What a moderator does now and then between decisions.
    private void besides(int turn) throws Exception {
        switch (turn % 25) {
            case 3 -> hold(Command.SEE_DRAWING, KeyCode.W);
            case 6 -> hold(Command.NEXT_RUNG, KeyCode.SPACE);
            case 9 -> colour();
            case 11 -> {
                give(Command.NEXT_CASE, KeyCode.J);
                give(Command.PREVIOUS_CASE, KeyCode.K);
            }
            case 12 -> {
                give(Command.LOOK_AT_SOURCE, KeyCode.LEFT);
                give(Command.LOOK_AT_OUTPUT, KeyCode.RIGHT);
                give(Command.HIDE_VEIL, KeyCode.Q);
                give(Command.HIDE_VEIL, KeyCode.Q);
            }
            case 14 ->
                    sheet(Command.COMMENT, "#errand", "vu deux fois", KeyCode.CONTROL, KeyCode.M);
            case 15 -> sheet(Command.TEMPLATES, "#templates", "", KeyCode.T);
            case 16 ->
                    sheet(Command.RECENT, "#recent", "", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            case 17 -> skip();
            case 18 -> {
                give(Command.SPOTLIGHT, KeyCode.S);
                hold(Command.SEE_DRAWING, KeyCode.W);
                give(Command.SPOTLIGHT, KeyCode.S);
            }
            case 20 -> sheet(Command.PALETTE, "#palette", "", KeyCode.CONTROL, KeyCode.K);
            case 22 -> undo();
            case 23 -> escalate();
            default -> {}
        }
        give(Command.BLANK, KeyCode.ESCAPE);
        await(
                "not typing",
                () -> !(stage().getScene().getFocusOwner() instanceof TextInputControl));
    }

    private void hold(Command command, KeyCode key) {
        given.add(command);
        press(key);
        settle();
        release(key);
        settle();
    }

    private void colour() {
        given.add(Command.SEE_COLOUR);
        int before = canary.seen();
        press(KeyCode.SHIFT, KeyCode.SPACE);
        await(
                "shown or refused",
                () ->
                        canary.seen() > before + 1
                                || lookup(".reveal-fault").tryQuery().isPresent()
                                || said("seconde personne")
                                || said("plafond"));
        release(KeyCode.SPACE, KeyCode.SHIFT);
        push(KeyCode.ESCAPE);
        await("veiled again", () -> !canary.now());
    }

    private boolean said(String words) {
        return says(label -> label.getText() != null && label.getText().contains(words));
    }

    private void sheet(Command command, String id, String words, KeyCode... keys) {
        give(command, keys);
        await(command.id(), () -> lookup(id).tryQuery().isPresent());
        if (words.isEmpty()) {
            push(KeyCode.ESCAPE);
        } else {
            write(words);
            push(KeyCode.ENTER);
        }
        await("left " + command.id(), () -> lookup(id).tryQuery().isEmpty());
    }

    private void skip() {
        String id = current();
        give(Command.SKIP, KeyCode.CONTROL, KeyCode.DOWN);
        await("put aside", () -> !current().equals(id));
    }

    private void escalate() {
        String id = current();
        sheet(Command.ESCALATE, "#errand", "un responsable doit voir", KeyCode.CONTROL, KeyCode.E);
        await("escalated", () -> !current().equals(id));
    }

    private void undo() throws Exception {
        long before = standing();
        give(Command.UNDO, KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> standing() == before - 1);
        await("open again", () -> !current().isEmpty());
    }

    private long standing() throws FaultException {
        return workstation
                .lead()
                .logbook()
                .summary(org.vigie.review.Logbook.Filter.ALL)
                .decisions();
    }

    /// Decide the open case and time the way to the next.
    private int decide() throws Exception {
        String id = current();
        long before = standing();
        given.add(Command.DECIDE);
        push(KeyCode.E);
        CountDownLatch laidOut = new CountDownLatch(1);
        AtomicLong began = new AtomicLong();
        AtomicLong ended = new AtomicLong();
        Scene scene = stage().getScene();
        Runnable pulse =
                () -> {
                    String now = current();
                    if (laidOut.getCount() > 0 && !now.isEmpty() && !now.equals(id)) {
                        ended.set(System.nanoTime());
                        laidOut.countDown();
                    }
                };
        doOnFx(() -> {
            scene.addPostLayoutPulseListener(pulse);
            began.set(System.nanoTime());
        });
        push(KeyCode.ENTER);
        boolean came = laidOut.await(60, TimeUnit.SECONDS);
        doOnFx(() -> scene.removePostLayoutPulseListener(pulse));
        assertThat(came).as("a case after " + id).isTrue();
        next.add((ended.get() - began.get()) / 1e6);
        await("saved", () -> standing() == before + 1);
        return 1;
    }

    private String current() {
        return lookup(".case-id").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Return whether the log held a reveal in colour at that moment: begun, and ended not long
    /// before.
    private boolean colourRevealOpen(Instant frame) {
        return reveals().stream()
                .anyMatch(each ->
                        !frame.isBefore(each.begun().minusMillis(1))
                                && !frame.isAfter(each.ended().plusMillis(500)));
    }

    private record Shown(Instant begun, Instant ended) {}

    private List<Shown> reveals() {
        try {
            Map<Long, Instant> open = new LinkedHashMap<>();
            List<Shown> shown = new ArrayList<>();
            long after = 0;
            List<Entry> page = workstation.storage().events().after(after, 1_000);
            while (!page.isEmpty()) {
                for (Entry entry : page) {
                    Envelope event = Envelope.read(entry.bytes());
                    Instant at = Instant.parse(event.device());
                    if (event.type() == EventType.REVEAL
                            && number(event, "rung") == Rung.COLOUR.number()) {
                        open.put(entry.sequence(), at);
                    } else if (event.type() == EventType.REVEAL_END) {
                        Instant begun = open.remove(number(event, "reveal"));
                        if (begun != null) {
                            shown.add(new Shown(begun, at));
                        }
                    }
                }
                after = page.getLast().sequence();
                page = workstation.storage().events().after(after, 1_000);
            }
            open.values().forEach(at -> shown.add(new Shown(at, at.plus(Duration.ofMinutes(1)))));
            return shown;
        } catch (FaultException e) {
            return List.of();
        }
    }

    private static long number(Envelope event, String field) {
        return event.body().get(field) instanceof Number number ? number.longValue() : -1;
    }
}
