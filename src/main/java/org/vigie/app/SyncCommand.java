package org.vigie.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;
import org.vigie.sync.SyncReport;
import org.vigie.sync.Synchronizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `vigie sync`: deliver what is recorded and take what is new, once.
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Option(names = "--feed", paramLabel = "URL")
    private @Nullable String feed;

    @Option(names = "--token-file", paramLabel = "FILE")
    private @Nullable Path tokenFile;

    @Override
    public Integer call() throws FaultException {
        Talk talk = root.talk();
        try (Session session = Session.open(root, new Session.Wish(feed, tokenFile))) {
            Synchronizer synchronizer = session.workstation().synchronizer();
            if (synchronizer == null) {
                talk.say("sync.none");
                return 1;
            }
            SyncReport report = synchronizer.once();
            PullCommand.say(talk, report.pulled());
            long length = session.workstation().storage().events().length();
            talk.result(
                    talk.text()
                            .get(
                                    "sync.done",
                                    Map.of(
                                            "pushed", talk.text().number(report.pushed()),
                                            "highWater", talk.text().number(report.highWater()),
                                            "length", talk.text().number(length),
                                            "conflicts", talk.text().number(report.conflicts()))));
            return report.conflicts() == 0 ? 0 : 1;
        }
    }
}
