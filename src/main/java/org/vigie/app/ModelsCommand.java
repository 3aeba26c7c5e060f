package org.vigie.app;

import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Accelerators;
import org.vigie.inference.Manifest;
import org.vigie.inference.ModelPack;
import org.vigie.inference.ModelPacks;
import org.vigie.inference.ModelReport;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.shelf.Adding;
import org.vigie.shelf.Arrival.Confirmation;
import org.vigie.shelf.Candidate;
import org.vigie.shelf.Departure;
import org.vigie.shelf.Description;
import org.vigie.shelf.Preset;
import org.vigie.shelf.Presets;
import org.vigie.shelf.Shelf;
import org.vigie.shelf.Shelved;
import org.vigie.shelf.TestRecords;
import org.vigie.store.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie models`: which models there are, whether they compute what their manifests say, and how
/// others come and go. Needs no key; changing them needs the data folder to itself.
@Command(name = "models")
final class ModelsCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw wrong("list, presets, add, remove, test");
    }

    private CommandLine.ParameterException wrong(String commands) {
        return new CommandLine.ParameterException(
                spec.commandLine(),
                root.talk().text().get("command.which", Map.of("commands", commands)));
    }

    @Command(name = "list")
    int list(@Option(names = "--json") boolean json) throws FaultException {
        Talk talk = root.talk();
        Shelf shelf = Shelf.in(root.dataFolder());
        boolean allSound = true;
        for (Shelved place : shelf.all()) {
            try {
                Manifest manifest = shelf.load(place.id()).manifest();
                say(talk, json, ModelLines.object(manifest, arrival(place)));
            } catch (FaultException e) {
                allSound = false;
                damaged(talk, json, place.id(), e.fault());
            }
        }
        for (ModelPack pack : ModelPacks.builtIn().all()) {
            say(talk, json, ModelLines.object(pack.manifest(), null));
        }
        return allSound ? 0 : 1;
    }

    private static org.vigie.shelf.@Nullable Arrival arrival(Shelved place) {
        return place instanceof Shelved.Whole whole ? whole.arrival() : null;
    }

    private static void say(Talk talk, boolean json, Map<String, Object> object) {
        if (json) {
            talk.object(Json.line(object));
        } else {
            talk.result(new ModelLines(talk).line(object));
        }
    }

    private static void damaged(Talk talk, boolean json, String id, Fault fault) {
        if (json) {
            String sentence = talk.text().of(fault);
            talk.object(
                    Json.line(
                            Map.of(
                                    "id",
                                    id,
                                    "error",
                                    Map.of("code", fault.code(), "message", sentence))));
        } else {
            talk.say(fault);
        }
    }

    @Command(name = "presets")
    int presets(
            @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "id")
                    @Nullable String id,
            @Option(names = "--json") boolean json)
            throws FaultException {
        Talk talk = root.talk();
        ModelLines lines = new ModelLines(talk);
        if (id != null) {
            Preset preset = Presets.builtIn().get(id);
            talk.result(preset.contract().text());
            talk.err().println(lines.object(preset, preset.manifest()).get("obtain"));
            return 0;
        }
        for (Preset preset : Presets.builtIn().all()) {
            Map<String, Object> object = lines.object(preset, preset.manifest());
            if (json) {
                talk.object(Json.line(object));
            } else {
                talk.result(talk.text().get("models.preset", object));
            }
        }
        return 0;
    }

    /// Where the description of a new model comes from.
    static final class From {
        @Option(names = "--manifest", paramLabel = "FILE")
        @Nullable Path manifest;

        @Option(names = "--preset", paramLabel = "ID")
        @Nullable String preset;

        Description description() {
            if (manifest != null) {
                return new Description.OfFile(manifest);
            }
            return preset == null ? new Description.Embedded() : new Description.OfPreset(preset);
        }
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "FILE", descriptionKey = "file") Path file,
            @CommandLine.ArgGroup(exclusive = true) @Nullable From from,
            @Option(names = "--labels", paramLabel = "FILE") @Nullable Path labels,
            @Option(names = "--accept-flags", paramLabel = "FLAG", split = ",")
                    @Nullable List<String> accepted,
            @Option(names = "--json") boolean json)
            throws FaultException {
        Talk talk = root.talk();
        Description description = (from == null ? new From() : from).description();
        try (DataFolder folder = DataFolder.open(root.dataFolder())) {
            Adding adding = adding(folder.root());
            Candidate candidate = adding.look(new Adding.Request(file, description, labels));
            Confirmation confirmation =
                    new FlagConsent(talk, ModelsCommand::typed).confirm(candidate, accepted);
            talk.progress(talk.text().get("shelf.add.adding"));
            try (Accelerators accelerators = accelerators()) {
                String actor = Settings.read(folder.root()).actor();
                Adding.Added added = adding.add(candidate, confirmation, actor, accelerators);
                talk.progressDone();
                said(talk, json, added);
            }
            return 0;
        }
    }

    private static void said(Talk talk, boolean json, Adding.Added added) {
        if (json) {
            talk.object(Json.line(ModelLines.object(added)));
            return;
        }
        ModelLines lines = new ModelLines(talk);
        talk.result(lines.line(ModelLines.object(added.manifest(), added.arrival())));
        added.reports().forEach(report -> talk.result(lines.line(report)));
        talk.say("models.added", Map.of("id", added.manifest().id()));
    }

    private static Adding adding(Path folder) {
        return new Adding(Shelf.in(folder), TestRecords.in(folder), InstantSource.system());
    }

    private static Accelerators accelerators() {
        return Accelerators.start(HeadlessParts.markers(), Threads.platform("model"));
    }

    private static @Nullable String typed() {
        Console console = System.console();
        return console == null ? null : console.readLine();
    }

    @Command(name = "remove")
    int remove(
            @Parameters(paramLabel = "ID", descriptionKey = "id") String id,
            @Option(names = "--json") boolean json)
            throws FaultException {
        Talk talk = root.talk();
        try (DataFolder folder = DataFolder.open(root.dataFolder())) {
            String actor = Settings.read(folder.root()).actor();
            Departure departure =
                    Shelf.in(folder.root()).remove(id, actor, InstantSource.system().instant());
            if (json) {
                talk.object(Json.line(Map.of("id", id, "sha", departure.modelSha256())));
            } else {
                talk.result(talk.text().get("models.removed", Map.of("id", id)));
            }
            return 0;
        }
    }

    @Command(name = "test")
    int test(
            @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "id")
                    @Nullable String id,
            @Option(names = "--json") boolean json)
            throws FaultException {
        Talk talk = root.talk();
        Shelf shelf = Shelf.in(root.dataFolder());
        List<Fault> faults = new ArrayList<>();
        boolean allWell = true;
        try (Accelerators accelerators = accelerators()) {
            for (ModelPack pack : packs(shelf, id, faults)) {
                List<ModelReport> reports = accelerators.examine(pack);
                keep(pack.manifest(), reports);
                for (ModelReport report : reports) {
                    allWell &= report.right();
                    if (json) {
                        talk.object(Json.line(ModelLines.object(report)));
                    } else {
                        talk.result(new ModelLines(talk).line(report));
                    }
                }
                allWell &= !reports.isEmpty();
            }
        }
        faults.forEach(talk::say);
        return allWell && faults.isEmpty() ? 0 : 1;
    }

    private static List<ModelPack> packs(Shelf shelf, @Nullable String id, List<Fault> faults)
            throws FaultException {
        List<ModelPack> builtIn = ModelPacks.builtIn().all();
        if (id != null && !shelf.has(id)) {
            return builtIn.stream()
                    .filter(pack -> pack.id().equals(id))
                    .findFirst()
                    .map(List::of)
                    .orElseThrow(() -> new FaultException(Fault.of("model-unknown", "model", id)));
        }
        if (id != null) {
            return List.of(shelf.load(id));
        }
        Shelf.Loaded loaded = shelf.load();
        faults.addAll(loaded.faults());
        List<ModelPack> all = new ArrayList<>(loaded.packs());
        all.addAll(builtIn);
        return all;
    }

    /// A test is remembered where there is a workstation to remember it.
    private void keep(Manifest manifest, List<ModelReport> reports) {
        if (Files.isDirectory(root.dataFolder())) {
            TestRecords.in(root.dataFolder())
                    .keep(manifest, reports, InstantSource.system().instant());
        }
    }
}
