package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.vigie.intake.Summary;
import org.vigie.review.CaseFile;
import org.vigie.review.Ceiling;
import org.vigie.review.Clock;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.QueueRow;
import org.vigie.review.Veil;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.shell.Look;
import org.vigie.ui.shell.ShellView;

/// The demonstration on a machine without a display: the demo set triaged on the terminal, least
/// slack first, and its desk painted into a file.
final class DemoWithoutDisplay {
    private static final int PAGE = 100;

    private final CommandLineRoot root;
    private final Talk talk;

    DemoWithoutDisplay(CommandLineRoot root) {
        this.root = root;
        this.talk = root.talk();
    }

    /// Run it all and return the exit code.
    int run() throws FaultException {
        talk.say("console.no-display");
        try (DataFolder folder = DataFolder.open(root.demoFolder())) {
            Settings settings = Settings.read(folder.root());
            Workstation.Opening opening =
                    new Workstation.Opening(
                            root.policyPack(),
                            root.clockPack(folder.root()),
                            settings,
                            null,
                            true,
                            talk.text());
            try (Workstation workstation = Workstation.open(folder, opening)) {
                Summary summary = workstation.pull(PullCommand.progress(talk));
                talk.progressDone();
                PullCommand.say(talk, summary);
                workstation.prepare();
                list(workstation);
                Path file = folder.root().resolve("desk.png").toAbsolutePath();
                write(file, paint(workstation, settings));
                talk.result(talk.text().get("console.drawn", Map.of("file", file)));
            }
        }
        return 0;
    }

    private void list(Workstation workstation) throws FaultException {
        Desk desk = workstation.desk();
        int veiled = 0;
        int refused = 0;
        int open = desk.openCases();
        for (int offset = 0; offset < open; offset += PAGE) {
            for (QueueRow row : desk.queue(offset, PAGE)) {
                CaseFile file = desk.open(row.generationId());
                veiled += file.veils().size();
                refused += file.faults().size();
                talk.result(line(row, file, workstation));
            }
        }
        talk.result(
                talk.text()
                        .get(
                                "console.summary",
                                Map.of("cases", open, "veiled", veiled, "refused", refused)));
    }

    private String line(QueueRow row, CaseFile file, Workstation workstation)
            throws FaultException {
        Text text = talk.text();
        String language = text.locale().getLanguage();
        String category =
                root.policyPack()
                        .category(row.categoryHint())
                        .map(known -> known.names().getOrDefault(language, known.id()))
                        .orElse(row.categoryHint());
        return text.get(
                "console.case",
                Map.of(
                        "id", row.generationId(),
                        "category", category,
                        "clock", clock(row, workstation, language),
                        "veil", veil(row, file),
                        "findings", file.evidence().size()));
    }

    /// Return what stands for the picture: its veil, or why there is none.
    private String veil(QueueRow row, CaseFile file) throws FaultException {
        Text text = talk.text();
        Veil veil = row.veil();
        if (veil != null) {
            return text.get(
                    "console.case.veiled", Map.of("cells", veil.columns() + "×" + veil.rows()));
        }
        if (!row.fault().isEmpty()) {
            return text.get("console.case.refused", Map.of("code", row.fault()));
        }
        List<Medium> outputs = file.generation().outputs();
        Ceiling.Cause cause =
                outputs.isEmpty()
                        ? Ceiling.Cause.NONE
                        : Ceiling.of(file, outputs.getFirst().sha256(), root.policyPack()).cause();
        return cause == Ceiling.Cause.NONE
                ? text.get("queue.stays-veiled")
                : text.get("case.ceiling." + cause.name().toLowerCase(Locale.ROOT));
    }

    private String clock(QueueRow row, Workstation workstation, String language) {
        Clock clock = row.clock();
        if (clock == null) {
            return talk.text().get("console.clock.none");
        }
        String name =
                workstation
                        .clocks()
                        .rule(clock.ruleId())
                        .map(known -> known.name(language))
                        .orElse(clock.ruleId());
        String rule = clock.verified() ? name : name + talk.text().get("clocks.doubt");
        Duration slack = clock.slack(Instant.now());
        Duration length = slack.abs();
        String time =
                String.format(Locale.ROOT, "%d:%02d", length.toHours(), length.toMinutesPart());
        String key = slack.isNegative() ? "console.clock.breached" : "console.clock.left";
        return talk.text().get(key, Map.of("time", time, "rule", rule));
    }

    private byte[] paint(Workstation workstation, Settings settings) throws FaultException {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> started.complete(null));
        started.join();
        var policy = root.policyPack();
        LocalStation station =
                new LocalStation(workstation, settings.actor(), look -> {}, () -> {});
        Look look = new Look(Theme.DARK, talk.text().locale());
        try {
            return Fx.call(() -> {
                try (ConsoleWindow window =
                        new ConsoleWindow(
                                workstation,
                                policy,
                                station,
                                look,
                                Runnable::run,
                                Runnable::run,
                                desk -> desk)) {
                    return Painting.of(window, ShellView.WIDTH, ShellView.HEIGHT);
                }
            });
        } finally {
            Platform.exit();
        }
    }

    private static void write(Path file, byte[] png) throws FaultException {
        try {
            Files.write(file, png);
        } catch (IOException e) {
            throw new FaultException(Fault.of("file-unwritable"), e);
        }
    }
}
