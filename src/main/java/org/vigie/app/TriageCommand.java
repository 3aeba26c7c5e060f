package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `vigie triage`: veil and evidence for pictures, flag files or folders, one JSON object a line.
/// Needs no key and keeps nothing.
@Command(name = "triage")
final class TriageCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Parameters(arity = "1..*", paramLabel = "PATH")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws FaultException {
        Talk talk = root.talk();
        boolean allWell = true;
        try (HeadlessParts parts = HeadlessParts.start(root.policyPack(), talk.text())) {
            int done = 0;
            for (Path path : paths) {
                for (Path file : files(path)) {
                    for (Map<String, Object> object : TriageInput.examine(file, parts)) {
                        allWell &= object.get("error") == null;
                        talk.result(json ? Json.line(object) : sentence(talk, object));
                    }
                    talk.progress(talk.text().count("triage.done", ++done));
                }
            }
            talk.progressDone();
        }
        return allWell ? 0 : 1;
    }

    private static List<Path> files(Path path) throws FaultException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path, 16)) {
            return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new FaultException(Fault.of("folder-unreadable"), e);
        }
    }

    static String sentence(Talk talk, Map<String, Object> object) {
        Object path = object.get("path");
        if (object.get("error") instanceof Map<?, ?> error) {
            return path + ": " + error.get("message") + " [" + error.get("code") + "]";
        }
        Map<?, ?> veil = (Map<?, ?>) object.get("veil");
        List<?> findings = object.get("evidence") instanceof List<?> list ? list : List.of();
        return talk.text()
                .get(
                        "triage.line",
                        Map.of(
                                "path", String.valueOf(path),
                                "format", String.valueOf(object.get("format")),
                                "width", String.valueOf(object.get("width")),
                                "height", String.valueOf(object.get("height")),
                                "cells", String.valueOf(veil == null ? "" : veil.get("cells")),
                                "findings", String.valueOf(findings.size())));
    }
}
