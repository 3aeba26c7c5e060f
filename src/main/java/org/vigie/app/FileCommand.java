package org.vigie.app;

import java.util.Map;
import java.util.concurrent.Callable;
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
