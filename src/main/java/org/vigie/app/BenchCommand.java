package org.vigie.app;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Accelerator;
import org.vigie.inference.Accelerators;
import org.vigie.review.Fault;
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

    @Option(names = "--only", split = ",", paramLabel = "FIGURES")
    private @Nullable List<Bench.Figures> only;

    @Option(names = "--accelerator", paramLabel = "NAME")
    private @Nullable Accelerator accelerator;

    @Override
    public Integer call() throws FaultException {
        Talk talk = root.talk();
        Set<Accelerator> allowed =
                accelerator == null ? EnumSet.allOf(Accelerator.class) : EnumSet.of(accelerator);
        try (HeadlessParts parts =
                HeadlessParts.start(root.policyPack(), root.dataFolder(), allowed, talk.text())) {
            require(parts.accelerators());
            talk.object(Json.line(new Bench(parts, allowed, talk).run(order())));
        }
        return 0;
    }

    /// Nothing is measured on something else than was asked for.
    private void require(Accelerators accelerators) throws FaultException {
        if (accelerator != null && accelerators.chosen() != accelerator) {
            throw new FaultException(
                    Fault.of("accelerator-missing", "accelerator", accelerator.word()));
        }
    }

    private Bench.Order order() {
        Set<Bench.Figures> figures =
                only == null ? EnumSet.allOf(Bench.Figures.class) : EnumSet.copyOf(only);
        return new Bench.Order(images, Math.max(1, rounds), large, figures);
    }
}
