package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.CaseFile;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;
import org.vigie.store.DataFolder;
import org.vigie.sync.HostileFeedServer;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.PictureWalk;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.shell.Lock;
import org.vigie.ui.shell.Look;

/// The whole console around a real workstation: files are dropped, pulled, veiled, looked at,
/// decided, undone, found again after a restart, and delivered. Every frame painted meanwhile is
/// searched for the colours of the originals.
class ConsoleFlowTest extends UiTest {
    private static final int CASES = 12;

    @TempDir Path root;

    private DataFolder folder;
    private Workstation workstation;
    private ConsoleWindow window;
    private CanaryWatch watch;

    @BeforeEach
    void dropFlags() throws IOException, FaultException {
        Path drop = Files.createDirectories(root.resolve("drop").resolve("media"));
        for (int i = 0; i < CASES; i++) {
            byte[] png = CanaryWatch.picture(i);
            String sha256 = Digests.sha256(png);
            Files.write(drop.resolve("out-" + i + ".png"), png);
            String flag =
                    """
                    {"schema":"vigie/flag/1","id":"gen-%02d","flaggedAt":"%s",
                     "prompt":{"text":"a canary scene %d","language":"en"},
                     "outputs":[{"file":"media/out-%d.png","sha256":"%s","mediaType":"image/png"}],
                     "signals":[{"classifier":"upstream-safety","version":"3.1","label":"sexual","score":0.9,"threshold":0.8}]}
                    """
                            .formatted(
                                    i,
                                    Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(i),
                                    i,
                                    i,
                                    sha256);
            Files.writeString(drop.resolveSibling("f" + i + ".flag.json"), flag);
        }
        open("", Theme.DARK, Locale.FRENCH);
    }

    private void open(String feed, Theme theme, Locale language) throws FaultException {
        folder = DataFolder.open(root.resolve("data"));
        Settings settings =
                Settings.fresh()
                        .withDropFolder(root.resolve("drop").toString())
                        .withFeed(feed, feed.isEmpty() ? "" : root.resolve("token").toString());
        workstation =
                Workstation.open(
                        folder,
                        new Workstation.Opening(
                                Packs.builtInPolicy(),
                                Packs.builtInClocks(),
                                settings,
                                null,
                                false,
                                new Text(language)));
        LocalStation station =
                new LocalStation(workstation, "M-01", lock(settings), look -> {}, () -> {});
        window =
                onFx(() ->
                        new ConsoleWindow(
                                workstation,
                                Packs.builtInPolicy(),
                                station,
                                new Look(theme, language)));
        showScene(() -> window.scene(1_000, 900));
        watch = onFx(() -> new CanaryWatch(stage().getScene()));
        doOnFx(window::start);
        workstation.start();
    }

    private Lock lock(Settings settings) {
        return new LocalLock(folder, workstation, settings, null);
    }

    @AfterEach
    void shut() throws FaultException {
        doOnFx(watch::close);
        doOnFx(window::close);
        workstation.close();
        folder.close();
    }

    @Test
    void fromTheDropFolderToTheFeedWithNothingUnveiledUnasked() throws Exception {
        await("all cases veiled", () -> veiled() == CASES);
        await("first case open", () -> says(label -> label.getText().contains("gen-")));
        assertThat(watch.seen()).isZero();

        lookInColour();
        assertThat(watch.seen()).as("the watch can see").isPositive();
        assertThat(watch.unexplained(this::colourRevealOpen)).isZero();
        List<String> decided = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            decided.add(decideByKeyboard());
        }
        assertThat(decided).doesNotHaveDuplicates().hasSize(10);
        push(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> standing().size() == 9);
        decideByKeyboard();
        assertThat(watch.frames()).isGreaterThan(20);
        assertThat(watch.unexplained(this::colourRevealOpen)).isZero();

        List<String> before = events();
        shut();
        Files.writeString(root.resolve("token"), HostileFeedServer.TOKEN);
        try (HostileFeedServer server = HostileFeedServer.start()) {
            open(server.base(), Theme.LIGHT, Locale.ENGLISH);
            assertThat(standing()).hasSize(10);
            assertThat(events()).startsWith(before.toArray(String[]::new));
            String device = workstation.storage().database().deviceId();
            await("delivered", () -> server.received(device).size() >= before.size());
            assertThat(server.received(device)).startsWith(before.toArray(String[]::new));
            assertThat(server.received(device)).doesNotHaveDuplicates();
        }
        assertThat(watch.unexplained(this::colourRevealOpen)).isZero();
    }

    private void lookInColour() {
        press(KeyCode.SHIFT, KeyCode.SPACE);
        await("shown in colour", () -> watch.seen() > 2);
        release(KeyCode.SPACE, KeyCode.SHIFT);
        int seen = watch.seen();
        settle();
        push(KeyCode.ESCAPE);
        await("veiled again", () -> !watch.now());
        assertThat(watch.seen()).isLessThan(seen + 30);
    }

    @Test
    void throughDiscAndLensOnAllPagesAndLockedNothingIsSeenUnrecorded() throws Exception {
        await("first veiled", () -> veiled() > 0);
        await("first case open", () -> says(label -> label.getText().contains("gen-")));
        lookThroughDiscAndLens();
        noPictureLeaves();
        lockAndOpen();
        assertThat(watch.seen()).isPositive();
        assertThat(watch.unexplained(this::colourRevealOpen)).isZero();
    }

    /// The ledger says how much of the picture was seen, frame by frame all of it is accounted for.
    private void lookThroughDiscAndLens() throws FaultException {
        push(KeyCode.S);
        int disc = lookFor();
        push(KeyCode.S);
        write("++");
        int lens = lookFor();
        push(KeyCode.Z);
        assertThat(disc).isBetween(1, 200);
        assertThat(lens).isBetween(250, 290);
    }

    private int lookFor() throws FaultException {
        int seen = watch.seen();
        press(KeyCode.SHIFT, KeyCode.SPACE);
        await("shown", () -> watch.seen() > seen + 2);
        push(KeyCode.LEFT);
        release(KeyCode.SPACE, KeyCode.SHIFT);
        await("veiled", () -> !watch.now());
        await("recorded", () -> last(EventType.REVEAL_END) != null);
        Envelope end = last(EventType.REVEAL_END);
        return end != null && end.body().get("area_permille") instanceof Number area
                ? area.intValue()
                : -1;
    }

    private @Nullable Envelope last(EventType type) throws FaultException {
        List<Entry> entries = workstation.storage().events().after(0, 1_000);
        Envelope last = Envelope.read(entries.getLast().bytes());
        return last.type() == type ? last : null;
    }

    /// No page has a picture that could be dragged, copied or asked for a menu.
    private void noPictureLeaves() {
        Node root = stage().getScene().getRoot();
        assertThat(onFx(() -> PictureWalk.of(root)).pictures()).isPositive();
        for (Command page : Command.values()) {
            if (page.group() == Command.Group.PAGE) {
                doOnFx(() -> window.give(page));
                settle();
                assertThat(onFx(() -> PictureWalk.of(root)).waysOut()).as(page.id()).isEmpty();
            }
        }
        push(KeyCode.CONTROL, KeyCode.C);
        doOnFx(() -> window.give(Command.SHOW_DESK));
        press(KeyCode.SHIFT, KeyCode.SPACE);
        await("shown", () -> watch.now());
        push(KeyCode.CONTROL, KeyCode.C);
        assertThat(onFx(() -> PictureWalk.of(root)).waysOut()).isEmpty();
        release(KeyCode.SPACE, KeyCode.SHIFT);
        await("veiled", () -> !watch.now());
    }

    /// While it is locked there is not one picture and not one word of a case in the window.
    private void lockAndOpen() throws FaultException {
        press(KeyCode.SHIFT, KeyCode.SPACE);
        await("shown", () -> watch.now());
        doOnFx(() -> window.give(Command.LOCK));
        Node root = stage().getScene().getRoot();
        assertThat(onFx(() -> PictureWalk.of(root)).pictures()).isZero();
        assertThat(says(label -> label.getText().contains("gen-"))).isFalse();
        release(KeyCode.SPACE, KeyCode.SHIFT);
        push(KeyCode.J);
        push(KeyCode.E);
        await("recorded", () -> events().stream().anyMatch(e -> e.contains("\"locked\"")));
        push(KeyCode.ENTER);
        await("open again", () -> says(label -> label.getText().contains("gen-")));
        await("recorded", () -> events().stream().anyMatch(e -> e.contains("\"signed_in\"")));
        assertThat(standing()).isEmpty();
    }

    private String decideByKeyboard() throws FaultException {
        int before = standing().size();
        push(KeyCode.E);
        push(KeyCode.ENTER);
        await("saved", () -> standing().size() == before + 1);
        await("not typing", () -> !(focused() instanceof TextInputControl));
        return standing().getFirst().saved().generationId();
    }

    private Node focused() {
        return stage().getScene().getFocusOwner();
    }

    private int veiled() throws FaultException {
        return (int)
                workstation.desk().queue(0, 100).stream().filter(row -> row.veil() != null).count();
    }

    private List<CaseFile.Standing> standing() throws FaultException {
        return workstation.desk().recent(100);
    }

    private List<String> events() throws FaultException {
        List<String> events = new ArrayList<>();
        for (Entry entry : workstation.storage().events().after(0, 1_000)) {
            events.add(new String(entry.bytes(), StandardCharsets.UTF_8));
        }
        return events;
    }

    private static int rung(Envelope reveal) {
        return reveal.body().get("rung") instanceof Number rung ? rung.intValue() : -1;
    }

    /// Return whether the ledger held a reveal in colour at that moment: begun, and ended not long
    /// before.
    private boolean colourRevealOpen(Instant frame) {
        try {
            Map<Long, Instant> begun = new HashMap<>();
            Map<Long, Instant> ended = new HashMap<>();
            for (Entry entry : workstation.storage().events().after(0, 1_000)) {
                Envelope envelope = Envelope.read(entry.bytes());
                Instant at = Instant.parse(envelope.device());
                if (envelope.type() == EventType.REVEAL && Rung.COLOUR.number() == rung(envelope)) {
                    begun.put(envelope.deviceSeq(), at);
                } else if (envelope.type() == EventType.REVEAL_END
                        && envelope.body().get("reveal") instanceof Number reveal) {
                    ended.put(reveal.longValue(), at);
                }
            }
            return begun.entrySet().stream()
                    .anyMatch(look ->
                            !frame.isBefore(look.getValue().minusMillis(1))
                                    && !frame.isAfter(end(ended.get(look.getKey()))));
        } catch (FaultException e) {
            return false;
        }
    }

    private static Instant end(@Nullable Instant ended) {
        return ended == null ? Instant.MAX : ended.plusMillis(500);
    }
}
