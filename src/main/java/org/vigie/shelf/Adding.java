package org.vigie.shelf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Accelerator;
import org.vigie.inference.Accelerators;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.Golden;
import org.vigie.inference.Manifest.RedFlag;
import org.vigie.inference.ManifestReader;
import org.vigie.inference.ModelPack;
import org.vigie.inference.ModelReport;
import org.vigie.inference.onnx.OnnxFile;
import org.vigie.inference.onnx.OnnxFile.Port;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.shelf.Arrival.Confirmation;

/// Takes a model in: first a look at the file beside its description, without running it; then,
/// once its flags are confirmed, a run on numbers alone, everywhere it can run.
public final class Adding {
    /// Metadata of a model file that holds its manifest.
    public static final String EMBEDDED = "vigie.manifest";

    private final Shelf shelf;
    private final TestRecords tests;
    private final InstantSource now;

    public Adding(Shelf shelf, TestRecords tests, InstantSource now) {
        this.shelf = shelf;
        this.tests = tests;
        this.now = now;
    }

    /// What is to be added.
    ///
    /// @param labels the labels file, null when there is none
    public record Request(Path model, Description description, @Nullable Path labels) {}

    /// What was added, and how it did on each accelerator.
    public record Added(Manifest manifest, Arrival arrival, List<ModelReport> reports) {
        public Added {
            reports = List.copyOf(reports);
        }
    }

    /// Look at a file beside its description. Nothing of it is run.
    ///
    /// @throws FaultException what is wrong, named: the file (`file-unreadable`, `model-too-heavy`,
    ///   `model-unreadable`, `model-external-data`, `model-operators-unknown`), its description
    ///   (`manifest-…`, `preset-unknown`, `manifest-not-embedded`), both (`model-file-differs`,
    ///   `model-exists`) or its labels (`labels-…`)
    public Candidate look(Request request) throws FaultException {
        byte[] model = bytes(request.model(), heaviest(), "model-too-heavy");
        OnnxFile file = OnnxFile.read(model);
        Contract contract = contract(request.description(), file);
        FileFacts facts =
                new FileFacts(
                        Preset.FILE,
                        model.length,
                        Digests.sha256(model),
                        file.opset(),
                        file.irVersion(),
                        List.of());
        Manifest manifest = contract.fill(facts).manifest();
        require(manifest, facts);
        byte[] csv =
                request.labels() == null
                        ? null
                        : bytes(request.labels(), LabelsCsv.MOST_BYTES, "labels-unreadable");
        Labels labels = labels(manifest, csv);
        String preset = request.description() instanceof Description.OfPreset(String id) ? id : "";
        return new Candidate(contract, facts, manifest, model, labels, csv, preset);
    }

    private void require(Manifest manifest, FileFacts facts) throws FaultException {
        FileNames.check(manifest);
        if (shelf.has(manifest.id())) {
            throw new FaultException(Fault.of("model-exists", "model", manifest.id()));
        }
        if (!manifest.sha256().equals(facts.sha256()) || manifest.bytes() != facts.bytes()) {
            throw new FaultException(Fault.of("model-file-differs", "model", manifest.id()));
        }
        if (!manifest.externalData().isEmpty()) {
            throw new FaultException(
                    Fault.of(
                            "model-external-data",
                            "tensor",
                            manifest.externalData().getFirst().file()));
        }
        require(manifest.opset() == facts.opset(), "opset");
        require(manifest.irVersion() == facts.irVersion(), "irVersion");
    }

    private static void require(boolean well, String field) throws FaultException {
        if (!well) {
            throw new FaultException(Fault.of("manifest-invalid", "field", field));
        }
    }

    private static Labels labels(Manifest manifest, byte @Nullable [] csv) throws FaultException {
        Manifest.LabelsFile file = manifest.labelsFile();
        Labels labels = LabelsCsv.of(file, manifest.labels(), csv);
        if (file != null && csv != null && file.sha256() != null) {
            if (!file.sha256().equals(Digests.sha256(csv))) {
                throw new FaultException(Fault.of("labels-file-differs"));
            }
        }
        return labels;
    }

    private static Contract contract(Description description, OnnxFile file) throws FaultException {
        return switch (description) {
            case Description.OfPreset(String id) -> named(Presets.builtIn().get(id), file);
            case Description.OfFile(Path path) ->
                    Contract.read(bytes(path, ManifestReader.MOST_BYTES, "manifest-unreadable"));
            case Description.Embedded() -> embedded(file);
        };
    }

    /// Exporters disagree on what the one input and the one output of a model are called.
    private static Contract named(Preset preset, OnnxFile file) throws FaultException {
        Manifest manifest = preset.manifest();
        List<String> inputs = file.inputs().stream().map(Port::name).toList();
        List<String> outputs = file.outputs().stream().map(Port::name).toList();
        return preset.contract()
                .named(
                        inputs.contains(manifest.input().name()) ? List.of() : inputs,
                        outputs.contains(manifest.outputs().getFirst().name())
                                ? List.of()
                                : outputs);
    }

    private static Contract embedded(OnnxFile file) throws FaultException {
        String json = file.metadata().get(EMBEDDED);
        if (json == null) {
            throw new FaultException(Fault.of("manifest-not-embedded"));
        }
        return Contract.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /// A model is held in memory twice while it is loaded.
    private static long heaviest() {
        return Math.min(OnnxFile.MOST_BYTES, Runtime.getRuntime().maxMemory() / 3);
    }

    private static byte[] bytes(Path file, long most, String code) throws FaultException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new FaultException(Fault.of("file-unreadable"));
            }
            if (Files.size(file) > most) {
                throw new FaultException(
                        new Fault(
                                code, Map.of("bytes", "" + Files.size(file), "limit", "" + most)));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FaultException(Fault.of("file-unreadable"), e);
        }
    }

    /// Run what was looked at on numbers alone, and put it on the shelf when it does what its
    /// description says. Takes as long as the model takes.
    ///
    /// @param actor pseudonymous code of who adds it
    /// @throws FaultException `model-flags-unconfirmed`, `model-contract-differs`,
    ///   `model-labels-differ`, `model-numbers-differ`, `added-model-answer-wrong`,
    ///   `added-model-disagrees` or what keeps the shelf from being written. Nothing has changed
    ///   then
    public Added add(
            Candidate candidate, Confirmation confirmation, String actor, Accelerators accelerators)
            throws FaultException {
        List<RedFlag> flags = candidate.flags();
        if (!flags.isEmpty() && confirmation == Confirmation.NONE) {
            throw candidate.unconfirmed();
        }
        ModelPack bare = pack(candidate, candidate.manifest());
        List<Golden> given = record(bare, accelerators);
        NumbersCheck.check(candidate.manifest(), given);
        Contract.Filled filled = candidate.contract().fill(candidate.facts().withGolden(given));
        List<ModelReport> reports = accelerators.examine(pack(candidate, filled.manifest()));
        requireRight(filled.manifest(), reports);
        Arrival arrival =
                new Arrival(
                        ShelfFiles.record(),
                        filled.manifest().id(),
                        actor,
                        now.instant().truncatedTo(ChronoUnit.SECONDS),
                        filled.manifest().sha256(),
                        Digests.sha256(filled.json()),
                        candidate.csv() == null ? "" : Digests.sha256(candidate.csv()),
                        candidate.preset(),
                        flags,
                        flags.isEmpty() ? Confirmation.NONE : confirmation);
        shelf.put(
                new Parcel(
                        filled.manifest(),
                        filled.json(),
                        candidate.model(),
                        candidate.csv(),
                        arrival));
        tests.keep(filled.manifest(), reports, now.instant());
        return new Added(filled.manifest(), arrival, reports);
    }

    private static List<Golden> record(ModelPack pack, Accelerators accelerators)
            throws FaultException {
        try {
            return accelerators.record(pack);
        } catch (FaultException e) {
            if (e.fault().code().equals("model-answer-wrong")) {
                throw new FaultException(
                        Fault.of("added-model-answer-wrong", "model", pack.id()), e);
            }
            throw e;
        }
    }

    private static ModelPack pack(Candidate candidate, Manifest manifest) throws FaultException {
        return ModelPack.of(manifest, candidate.model(), candidate.labels());
    }

    /// The processor is right or the model does not come. Where another accelerator is wrong, the
    /// processor runs it.
    private static void requireRight(Manifest manifest, List<ModelReport> reports)
            throws FaultException {
        boolean right =
                reports.stream()
                        .filter(ModelReport::right)
                        .anyMatch(report ->
                                report.accelerator() == Accelerator.CPU || reports.size() == 1);
        if (!right) {
            throw new FaultException(Fault.of("added-model-disagrees", "model", manifest.id()));
        }
    }
}
