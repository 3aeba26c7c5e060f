package org.vigie.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.clocks.ClockPack;
import org.vigie.clocks.ClockPackReader;
import org.vigie.clocks.Rule;
import org.vigie.review.AskedAgain;
import org.vigie.review.CaseFile;
import org.vigie.review.Clock;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie clocks`: the rules deadlines are reckoned by, and how they stand on a case.
@Command(name = "clocks")
final class ClocksCommand implements Callable<Integer> {
    /// More than these nobody reads on a terminal.
    private static final int ASKED = 1_000;

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                root.talk()
                        .text()
                        .get("command.which", Map.of("commands", "list, check, explain, asked")));
    }

    @Command(name = "list")
    int list(@Option(names = "--json") boolean json) throws FaultException {
        Talk talk = root.talk();
        ClockPack pack = root.clockPack(root.dataFolder());
        ClockLines lines = new ClockLines(talk.text(), InstantSource.system());
        if (!json) {
            talk.result(lines.pack(pack));
        }
        for (Rule rule : pack.rules()) {
            if (json) {
                talk.object(Json.line(lines.object(rule)));
            } else {
                talk.result(lines.rule(rule));
            }
        }
        return 0;
    }

    @Command(name = "check")
    int check(@Parameters(paramLabel = "FILE", descriptionKey = "file") Path file)
            throws FaultException {
        Talk talk = root.talk();
        ClockPack pack = ClockPackReader.read(file);
        PolicyPack policy = root.policyPack();
        boolean sound = true;
        for (Rule rule : pack.rules()) {
            for (String category : rule.categories()) {
                if (policy.category(category).isEmpty()) {
                    sound = false;
                    talk.say(
                            "clocks.category-unknown",
                            Map.of("rule", rule.id(), "category", category));
                }
            }
        }
        talk.result(
                talk.text()
                        .get(
                                "clocks.checked",
                                Map.of(
                                        "rules", pack.rules().size(),
                                        "unverified", ClockLines.unverified(pack))));
        return sound ? 0 : 1;
    }

    @Command(name = "explain")
    int explain(
            @Parameters(paramLabel = "GENERATION", descriptionKey = "generation") String generation,
            @Option(names = "--json") boolean json)
            throws FaultException {
        Talk talk = root.talk();
        ClockPack pack = root.clockPack(root.dataFolder());
        return LogAccess.read(
                root,
                storage -> {
                    InstantSource now = InstantSource.system();
                    Settings settings = Settings.read(root.dataFolder());
                    Timekeeping timekeeping =
                            new Timekeeping(
                                    pack, storage.paces(), !settings.feedUrl().isEmpty(), now);
                    CaseFile file = storage.cases().open(generation);
                    List<Clock> clocks = timekeeping.every(file);
                    ClockLines lines = new ClockLines(talk.text(), now);
                    if (json) {
                        clocks.forEach(clock -> talk.object(Json.line(lines.object(clock, pack))));
                        return 0;
                    }
                    talk.result(lines.about(file, root.policyPack()));
                    clocks.forEach(clock -> talk.result(lines.clock(clock, pack)));
                    if (clocks.isEmpty()) {
                        talk.result(talk.text().get("clocks.none"));
                    }
                    return 0;
                });
    }

    @Command(name = "asked")
    int asked() throws FaultException {
        Talk talk = root.talk();
        return LogAccess.read(
                root,
                storage -> {
                    List<AskedAgain> asked = storage.cases().askedAgain(Instant.EPOCH, ASKED);
                    talk.say(asked.isEmpty() ? "clocks.asked-none" : "clocks.asked-again");
                    ClockLines lines = new ClockLines(talk.text(), InstantSource.system());
                    asked.forEach(one -> talk.result(lines.asked(one)));
                    return 0;
                });
    }
}
