package org.vigie.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `vigie bench`: the performance figures, as one JSON object.
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Option(names = "--images", paramLabel = "DIR")
    private @Nullable Path images;

    @Option(names = "--rounds", defaultValue = "10", paramLabel = "N")
    private int rounds;

    @Option(names = "--large")
    private boolean large;

    @Override
    public Integer call() throws FaultException {
        Talk talk = root.talk();
        try (HeadlessParts parts =
                HeadlessParts.start(root.policyPack(), root.dataFolder(), talk.text())) {
            talk.object(Json.line(new Bench(parts, talk).run(images, Math.max(1, rounds), large)));
        }
        return 0;
    }
}
