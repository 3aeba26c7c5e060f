package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
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
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
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
        LocalStation station = new LocalStation(workstation, "M-01", look -> {}, () -> {});
        window =
                onFx(() ->
                        new ConsoleWindow(
                                workstation,
                                Packs.builtInPolicy(),
                                station,
                                new Look(theme, language),
                                workstation.threads().io()));
        showScene(() -> window.scene(1_000, 900));
        watch = onFx(() -> new CanaryWatch(stage().getScene()));
        doOnFx(window::start);
        workstation.start();
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
            Instant begun = null;
            Instant ended = null;
            for (Entry entry : workstation.storage().events().after(0, 1_000)) {
                Envelope envelope = Envelope.read(entry.bytes());
                Instant at = Instant.parse(envelope.device());
                if (envelope.type() == EventType.REVEAL && Rung.COLOUR.number() == rung(envelope)) {
                    begun = at;
                } else if (envelope.type() == EventType.REVEAL_END) {
                    ended = at;
                }
            }
            return begun != null
                    && !frame.isBefore(begun.minusMillis(1))
                    && (ended == null || !frame.isAfter(ended.plusMillis(500)));
        } catch (FaultException e) {
            return false;
        }
    }
}
