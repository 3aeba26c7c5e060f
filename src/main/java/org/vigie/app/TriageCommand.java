package org.vigie.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.ModelPack;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.shelf.LoosePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `vigie triage`: veil and evidence for pictures, flag files or folders, one JSON object a line.
/// Needs no key and keeps nothing.
@Command(name = "triage")
final class TriageCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "path")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--model", paramLabel = "DIR")
    private List<Path> models = new ArrayList<>();

    @Override
    public Integer call() throws FaultException {
        Talk talk = root.talk();
        boolean allWell = true;
        try (HeadlessParts parts =
                HeadlessParts.start(root.policyPack(), root.dataFolder(), besides(), talk.text())) {
            int done = 0;
            for (Path path : paths) {
                List<Path> files = files(path);
                if (files.isEmpty()) {
                    talk.say("triage.none", Map.of("path", path));
                }
                for (Path file : files) {
                    for (Map<String, Object> object : TriageInput.examine(file, parts)) {
                        allWell &= object.get("error") == null;
                        if (json) {
                            talk.object(Json.line(object));
                        } else {
                            talk.result(sentence(talk, object));
                        }
                    }
                    talk.progress(talk.text().count("triage.done", ++done));
                }
            }
            talk.progressDone();
        }
        return allWell ? 0 : 1;
    }

    /// Read the models named for this one command.
    private List<ModelPack> besides() throws FaultException {
        List<ModelPack> packs = new ArrayList<>();
        for (Path model : models) {
            packs.add(LoosePack.read(model));
        }
        return packs;
    }

    /// Return the files a path stands for. Links are followed where somebody named them, nowhere
    /// below; what cannot be listed stands for itself, so that it is named as unreadable.
    private static List<Path> files(Path path) throws FaultException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        try {
            Path real = path.toRealPath();
            Files.walkFileTree(
                    real, new Listing(file -> files.add(path.resolve(real.relativize(file)))));
        } catch (IOException e) {
            throw new FaultException(Fault.of("folder-unreadable"), e);
        }
        files.sort(null);
        return files;
    }

    private static final class Listing extends SimpleFileVisitor<Path> {
        private final Consumer<Path> found;

        Listing(Consumer<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
                found.accept(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            found.accept(file);
            return FileVisitResult.CONTINUE;
        }
    }

    private static String cells(@Nullable Map<?, ?> veil) {
        return veil != null && veil.get("cells") instanceof List<?> cells
                ? cells.getFirst() + "×" + cells.getLast()
                : "";
    }

    static String sentence(Talk talk, Map<String, Object> object) {
        Object path = object.get("path");
        if (object.get("error") instanceof Map<?, ?> error) {
            return path + ": " + error.get("message") + " [" + error.get("code") + "]";
        }
        List<?> findings = object.get("evidence") instanceof List<?> list ? list : List.of();
        if (object.get("sha256") == null) {
            return talk.text()
                    .get(
                            findings.isEmpty() ? "triage.no-picture" : "triage.words",
                            Map.of("path", String.valueOf(path), "findings", findings.size()));
        }
        Map<?, ?> veil = (Map<?, ?>) object.get("veil");
        return talk.text()
                .get(
                        "triage.line",
                        Map.of(
                                "path", String.valueOf(path),
                                "format", String.valueOf(object.get("format")),
                                "width", String.valueOf(object.get("width")),
                                "height", String.valueOf(object.get("height")),
                                "cells", cells(veil),
                                "findings", String.valueOf(findings.size())));
    }
}
