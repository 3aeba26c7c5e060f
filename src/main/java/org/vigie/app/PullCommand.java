package org.vigie.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.DropFolderFeed;
import org.vigie.intake.Progress;
import org.vigie.intake.Summary;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `vigie pull`: take flagged generations once, veil and examine them, and say what happened.
@Command(name = "pull")
final class PullCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Option(names = "--from", paramLabel = "DIR")
    private @Nullable Path from;

    @Override
    public Integer call() throws FaultException {
        Talk talk = root.talk();
        try (Session session = Session.open(root, Session.Wish.NONE)) {
            Workstation workstation = session.workstation();
            Summary summary = pull(workstation, progress(talk));
            talk.progressDone();
            say(talk, summary);
            talk.result(talk.text().count("pull.prepared", workstation.prepare()));
            return summary.quarantined() == 0 ? 0 : 1;
        }
    }

    private Summary pull(Workstation workstation, Progress progress) throws FaultException {
        if (from != null) {
            try (DropFolderFeed folder =
                    new DropFolderFeed(from, root.policyPack().limits(), InstantSource.system())) {
                return workstation.sources().pull(folder, progress);
            }
        }
        return workstation.pull(progress);
    }

    static Progress progress(Talk talk) {
        return (counted, total) ->
                talk.progress(
                        talk.text()
                                .get(
                                        "pull.progress",
                                        Map.of("count", talk.text().number(counted))));
    }

    static void say(Talk talk, Summary summary) {
        talk.result(
                talk.text()
                        .get(
                                "pull.done",
                                Map.of(
                                        "added", talk.text().number(summary.added()),
                                        "same", talk.text().number(summary.sameAgain()),
                                        "content", talk.text().number(summary.sameContent()),
                                        "updated", talk.text().number(summary.updated()),
                                        "quarantined", talk.text().number(summary.quarantined()))));
        summary.reasons()
                .forEach((code, count) ->
                        talk.say(
                                "pull.reason",
                                Map.of(
                                        "count",
                                        talk.text().number(count),
                                        "sentence",
                                        talk.text().of(Fault.of(code)) + " [" + code + "]")));
    }
}
