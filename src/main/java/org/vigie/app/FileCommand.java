package org.vigie.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.store.Storage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie file`: documents derived from decisions, prepared and checked, never sent.
@Command(
        name = "file",
        subcommands = {
            FileDsaCommand.class,
            FileCybertipCommand.class,
            FileNoticeCommand.class,
            FileStopNciiCommand.class,
            FileActionTakenCommand.class
        })
final class FileCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    CommandLineRoot root() {
        return root;
    }

    Filings filings(Storage storage) throws FaultException {
        return new Filings(storage, root.policyPack());
    }

    FilingDrafts drafts(Storage storage) throws FaultException {
        return new FilingDrafts(
                filings(storage), root.policyPack(), root.clockPack(root.dataFolder()));
    }

    /// Make what is asked for and write it.
    FilingDesk.Prepared prepared(Storage storage, FilingDesk.Wish wish, Path out)
            throws FaultException {
        FilingDesk.Prepared made = drafts(storage).prepare(wish);
        filings(storage).write(out, made);
        return made;
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                root.talk()
                        .text()
                        .get(
                                "command.which",
                                Map.of(
                                        "commands",
                                        "dsa, cybertip, notice, stopncii, action-taken")));
    }
}
