package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.intake.Progress;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.review.Role;
import org.vigie.review.Rung;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.StallWatch;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.shell.Look;

/// The desk of a long shift: the window, the keyboard and what watches both.
@SuppressWarnings("NullAway.Init")
abstract class ShiftDesk extends UiTest {
    static final int CASES = Integer.getInteger("vigie.shift", 500);

    /// Cases that leave the queue on another way than by a decision.
    private static final int BESIDES = 20 + CASES / 10;

    @TempDir Path root;

    final Sample next = new Sample();
    final Sample screen = new Sample();
    final Set<Command> given = EnumSet.noneOf(Command.class);
    final Map<String, Double> seconds = new LinkedHashMap<>();
    DataFolder folder;
    Workstation workstation;
    ConsoleWindow window;
    StallWatch stalls;
    FrameWatch canary;
    Keyboard keyboard;
    Reached reached;
    Label id;
    Node desk;
    Node reason;
    volatile String current = "";

    static PolicyPack policy() {
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

    void open() throws Exception {
        long began = System.nanoTime();
        ManyDemoCases.write(root.resolve("drop"), CASES + BESIDES);
        began = took("drawing", began);
        folder = DataFolder.open(root.resolve("data"));
        workstation =
                Workstation.open(
                        folder,
                        new Workstation.Opening(
                                policy(),
                                Packs.builtInClocks(),
                                Settings.fresh()
                                        .withRole(Role.LEAD)
                                        .withDropFolder(root.resolve("drop").toString()),
                                null,
                                false,
                                new Text(Locale.FRENCH)));
        workstation.pull(Progress.SILENT);
        began = took("pulling", began);
        workstation.prepare();
        took("preparing", began);
        reached = new Reached(workstation);
        stalls = new StallWatch();
        window =
                onFx(() ->
                        new ConsoleWindow(
                                workstation,
                                policy(),
                                new LocalStation(workstation, "M-17", look -> {}, () -> {}),
                                new Look(Theme.DARK, Locale.FRENCH),
                                stalls::guarded));
        Scene scene = showScene(() -> window.scene(1_000, 900));
        doOnFx(window::start);
        await("the desk", () -> lookup("#case-scroll").tryQuery().isPresent());
        id = lookup(".case-id").queryAs(Label.class);
        desk = lookup("#case-scroll").query();
        reason = lookup("#reason").query();
        doOnFx(() -> scene.addPostLayoutPulseListener(this::read));
        keyboard = new Keyboard();
        until("a case open", () -> !current.isEmpty());
        canary = onFx(() -> new FrameWatch(scene));
    }

    long took(String what, long since) {
        seconds.put(what, (System.nanoTime() - since) / 1e9);
        return System.nanoTime();
    }

    /// Read which case is laid out and can be decided: while another is on its way, the one before
    /// still stands there.
    void read() {
        boolean shown = id.getScene() != null && desk.isVisible() && !reason.isDisabled();
        current = shown ? id.getText() : "";
    }

    @AfterEach
    void shut() throws FaultException {
        stalls.close();
        if (canary != null) {
            doOnFx(canary::close);
        }
        doOnFx(window::close);
        workstation.close();
        folder.close();
    }

    Map<String, Object> figures() throws FaultException {
        List<StallWatch.Stall> all = stalls.take();
        List<StallWatch.Stall> ours = all.stream().filter(LongShiftTest::isOurs).toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("cases", decided());
        figures.put("states", reached.figures());
        figures.put("frames", canary.frames());
        figures.put("framesWithOriginals", canary.seen());
        figures.put("framesWithOriginalsAndNoReveal", canary.unexplained(this::colourRevealOpen));
        figures.put("nextCaseMs", next.summary());
        figures.put("nextCaseScreenThreadMs", screen.summary());
        figures.put("stallsOver16Ms", ours.size());
        figures.put("stallsOver16MsOfTheWatch", all.size() - ours.size());
        figures.put(
                "longestStalls",
                ours.stream().limit(8).map(s -> Math.round(s.millis()) + " " + s.place()).toList());
        var summary = workstation.lead().logbook().summary(org.vigie.review.Logbook.Filter.ALL);
        figures.put("settledWithoutViewing", summary.unseen());
        figures.put("decidedAtRung", reached.decidedAt());
        figures.put("events", reached.events());
        figures.put("seconds", seconds);
        figures.put("commands", given.stream().map(Command::id).sorted().toList());
        return figures;
    }

    /// Tell a stall of the program from one of those who watch it.
    static boolean isOurs(StallWatch.Stall stall) {
        return stall.stack().stream()
                .map(StackTraceElement::getClassName)
                .noneMatch(name ->
                        name.contains("FrameWatch")
                                || name.contains("LongShiftTest")
                                || name.startsWith("org.testfx"));
    }

    long decided() throws FaultException {
        return workstation.lead().logbook().count(org.vigie.review.Logbook.Filter.ALL);
    }

    void give(Command command, KeyCode... keys) {
        given.add(command);
        keyboard.push(keys);
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    /// Wait up to a minute for something, without keeping the screen from its work. What stands
    /// there when it does not come is kept as a picture.
    void until(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                shot("shift-stuck");
                throw new AssertionError("not within a minute: " + what + " at " + current);
            }
            Thread.sleep(3);
        }
    }

    boolean there(String query) {
        return lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    boolean typing() {
        return stage().getScene().getFocusOwner() instanceof TextInputControl;
    }

    long events() throws FaultException {
        return workstation.desk().figures().events();
    }

    int items(String query) {
        return onFx(() ->
                lookup(query).tryQueryAs(ListView.class).map(l -> l.getItems().size()).orElse(0));
    }

    /// Decide the open case and time the way to the next: from the key to the pulse that laid it
    /// out, without what the watch took of it. Which case is open is read in the turn of the keys:
    /// between two pulses another may have come.
    void decide() throws Exception {
        given.add(Command.DECIDE);
        Scene scene = stage().getScene();
        AtomicReference<String> open = new AtomicReference<>("");
        AtomicReference<double @Nullable []> end = new AtomicReference<>();
        double[] began = new double[4];
        Runnable pulse =
                () -> {
                    if (end.get() == null && !current.isEmpty() && !current.equals(open.get())) {
                        end.set(times());
                    }
                };
        until(
                "a case to decide",
                () ->
                        onFx(() -> {
                            read();
                            if (!current.isEmpty()) {
                                open.set(current);
                                scene.addPostLayoutPulseListener(pulse);
                                keyboard.push(KeyCode.E);
                                System.arraycopy(times(), 0, began, 0, 4);
                                keyboard.push(KeyCode.ENTER);
                            }
                            return !current.isEmpty();
                        }));
        String before = open.get();
        until("a case after " + before, () -> end.get() != null);
        doOnFx(() -> scene.removePostLayoutPulseListener(pulse));
        double[] came = Objects.requireNonNull(end.get());
        next.add(came[0] - began[0] - (came[2] - began[2]));
        screen.add(came[1] - began[1] - (came[3] - began[3]));
        assertThat(workstation.desk().recent(1).getFirst().verdict().generationId())
                .isEqualTo(before);
    }

    /// On the JavaFX thread: the wall's time, this thread's own, and what the watch took of either,
    /// in milliseconds.
    double[] times() {
        return new double[] {
            System.nanoTime() / 1e6,
            ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6,
            canary.spent() / 1e6,
            canary.work() / 1e6
        };
    }

    /// Return whether the log held a reveal in colour at that moment: begun, and ended not long
    /// before.
    boolean colourRevealOpen(Instant frame) {
        return reveals().stream()
                .anyMatch(each ->
                        !frame.isBefore(each.begun().minusMillis(1))
                                && !frame.isAfter(each.ended().plusMillis(500)));
    }

    record Shown(Instant begun, Instant ended) {}

    List<Shown> reveals() {
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

    static long number(Envelope event, String field) {
        return event.body().get(field) instanceof Number number ? number.longValue() : -1;
    }
}
