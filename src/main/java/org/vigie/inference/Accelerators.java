package org.vigie.inference;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.inference.Manifest.Golden;
import org.vigie.inference.Manifest.Task;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// What this computer can run models on, found out by running one. Nothing is believed that was not
/// seen to compute the right numbers.
public final class Accelerators implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Accelerators.class);
    private static final int PROBE_RUNS = 5;

    /// Faults that another accelerator may not have.
    private static final Set<String> ACCELERATED =
            Set.of("inference-failed", "model-disagrees", "model-slow");

    private static final String NEVER_CAME_BACK =
            "skipped: the last probe of this accelerator never came back; probe it again on demand";

    private static final String NOT_ASKED_FOR = "skipped: not asked for";

    private final Path folder;
    private final ThreadFactory threads;
    private final Map<Accelerator, Probe> probes = new EnumMap<>(Accelerator.class);
    private final Map<Accelerator, Machine> machines = new EnumMap<>(Accelerator.class);
    private final Standards standards = new Standards(() -> machine(Accelerator.CPU));
    private final Map<String, Fallback> fallbacks = new ConcurrentHashMap<>();
    private @Nullable OrtEnvironment environment;
    private @Nullable ModelPacks packs;
    private @Nullable FaultException trouble;

    private Accelerators(Path folder, ThreadFactory threads) {
        this.folder = folder;
        this.threads = threads;
    }

    /// Switch telemetry off, load the runtime, and probe every accelerator. Takes about half a
    /// second. Never throws for a missing accelerator: [#probes()] says why something does not
    /// work, and running a model when nothing does is a fault.
    ///
    /// @param folder where native libraries and the crash markers `probe-in-progress-…` are kept
    public static Accelerators start(Path folder, ThreadFactory threads) {
        return start(folder, threads, EnumSet.allOf(Accelerator.class));
    }

    /// Start with some accelerators only. The others are not even probed; the processor is always
    /// there, since models are compared with it and fall back to it.
    public static Accelerators start(Path folder, ThreadFactory threads, Set<Accelerator> only) {
        Accelerators accelerators = new Accelerators(folder, threads);
        accelerators.load();
        for (Accelerator accelerator : Accelerator.values()) {
            if (accelerator == Accelerator.CPU || only.contains(accelerator)) {
                accelerators.probe(accelerator, false);
            } else {
                accelerators.probes.put(accelerator, failed(accelerator, NOT_ASKED_FOR));
            }
        }
        return accelerators;
    }

    /// Return what came of each probe, best accelerator first: the list of reasons why nothing
    /// better is in use.
    public synchronized List<Probe> probes() {
        return List.copyOf(probes.values());
    }

    /// Return the best accelerator that works; the processor when none does.
    public synchronized Accelerator chosen() {
        return machines.isEmpty() ? Accelerator.CPU : machines.keySet().iterator().next();
    }

    /// Return the models that run on the processor although something better was chosen.
    public List<Fallback> fallbacks() {
        return List.copyOf(fallbacks.values());
    }

    /// Probe one accelerator now, also when its last probe crashed the program.
    public Probe probeAgain(Accelerator accelerator) {
        return probe(accelerator, true);
    }

    private void load() {
        try {
            Files.createDirectories(folder);
            packs = ModelPacks.builtIn();
            environment = OnnxLibrary.open(folder);
        } catch (FaultException e) {
            trouble = e;
        } catch (IOException | LinkageError | RuntimeException e) {
            trouble = new FaultException(Fault.of("inference-unavailable"), e);
        }
    }

    private synchronized Probe probe(Accelerator accelerator, boolean onDemand) {
        Probe probe = attempt(accelerator, onDemand);
        probes.put(accelerator, probe);
        return probe;
    }

    private Probe attempt(Accelerator accelerator, boolean onDemand) {
        Path marker = folder.resolve("probe-in-progress-" + accelerator.word());
        boolean guarded = accelerator != Accelerator.CPU;
        try {
            OrtEnvironment loaded = loaded();
            if (guarded && !onDemand && Files.exists(marker)) {
                return failed(accelerator, NEVER_CAME_BACK);
            }
            if (guarded) {
                Files.write(
                        marker,
                        new byte[0],
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SYNC);
            }
            Probe probe = run(accelerator, loaded);
            Files.deleteIfExists(marker);
            return probe;
        } catch (FaultException | IOException e) {
            return failed(accelerator, reason(e));
        }
    }

    private Probe run(Accelerator accelerator, OrtEnvironment loaded) {
        Machine known = machines.get(accelerator);
        Machine machine =
                known == null ? new Machine(accelerator, loaded, threads, standards::trust) : known;
        try {
            Trial.Seen seen =
                    machine.visit(
                            packs().of(Task.PROBE),
                            session ->
                                    machine.trial(session, Urgency.ASKED, Wanted.ALWAYS)
                                            .run(PROBE_RUNS));
            if (!seen.accepted()) {
                throw new FaultException(Fault.of("model-disagrees", "model", "probe"));
            }
            machines.put(accelerator, machine);
            return new Probe(accelerator, true, "", seen.millis());
        } catch (FaultException e) {
            machines.remove(accelerator);
            machine.close();
            return failed(accelerator, reason(e));
        }
    }

    private static Probe failed(Accelerator accelerator, String reason) {
        LOG.info("{} is not in use: {}", accelerator.word(), reason);
        return new Probe(accelerator, false, reason, 0);
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /// Return the built-in models.
    ///
    /// @throws FaultException why they, or the runtime, could not be loaded
    ModelPacks packs() throws FaultException {
        if (packs == null) {
            throw unavailable();
        }
        return packs;
    }

    private OrtEnvironment loaded() throws FaultException {
        if (environment == null) {
            throw unavailable();
        }
        return environment;
    }

    private FaultException unavailable() {
        return trouble == null ? new FaultException(Fault.of("inference-unavailable")) : trouble;
    }

    /// Return the best accelerator that works and that a model may run on; the processor when the
    /// model gave the better one up, or there is none.
    public Accelerator chosen(ModelPack pack) {
        List<Accelerator> allowed = pack.accelerators();
        return probes().stream()
                .filter(Probe::works)
                .map(Probe::accelerator)
                .filter(one -> allowed.isEmpty() || allowed.contains(one))
                .filter(one -> one == Accelerator.CPU || !fallbacks.containsKey(pack.digest()))
                .findFirst()
                .orElse(Accelerator.CPU);
    }

    /// Run a model for inputs of one picture each, on the chosen accelerator, or on the processor
    /// where that one fails it.
    ///
    /// @return an answer for each
    List<Timed<Map<String, Tensor>>> run(
            ModelPack pack, Urgency urgency, List<Tensor> inputs, Wanted wanted)
            throws FaultException {
        return on(pack, machine -> machine.run(pack, urgency, inputs, wanted));
    }

    /// Run a model for outputs its manifest does not list.
    Timed<Map<String, Tensor>> run(
            ModelPack pack, Urgency urgency, Tensor input, Set<String> more, Wanted wanted)
            throws FaultException {
        return on(pack, machine -> machine.run(pack, urgency, input, more, wanted));
    }

    /// Run a built-in model.
    Timed<Map<String, Tensor>> run(ModelPack pack, Urgency urgency, Frame frame)
            throws FaultException {
        return run(pack, urgency, List.of(frame.tensor()), Wanted.ALWAYS).getFirst();
    }

    private interface Running<T> {
        T on(Machine machine) throws FaultException;
    }

    private <T> T on(ModelPack pack, Running<T> running) throws FaultException {
        Accelerator best = chosen(pack);
        List<Accelerator> allowed = pack.accelerators();
        boolean processor = allowed.isEmpty() || allowed.contains(Accelerator.CPU);
        if (best == Accelerator.CPU && !processor) {
            throw new FaultException(Fault.of("model-accelerator-missing", "model", pack.id()));
        }
        if (best != Accelerator.CPU) {
            try {
                return running.on(machine(best));
            } catch (FaultException e) {
                if (!processor || !ACCELERATED.contains(e.fault().code())) {
                    throw e;
                }
                fallBack(pack, best, e);
            }
        }
        return running.on(machine(Accelerator.CPU));
    }

    private void fallBack(ModelPack pack, Accelerator from, FaultException e) {
        Fallback fallback = new Fallback(pack.id(), from, reason(e));
        LOG.warn("{} runs on the processor: {}", pack.id(), fallback.reason());
        fallbacks.put(pack.digest(), fallback);
    }

    private synchronized Machine machine(Accelerator accelerator) throws FaultException {
        Machine machine = machines.get(accelerator);
        if (machine == null) {
            throw unavailable();
        }
        return machine;
    }

    /// Hold every built-in model to its golden values on every accelerator that works.
    public List<ModelReport> examine() throws FaultException {
        List<ModelReport> reports = new ArrayList<>();
        for (ModelPack pack : packs().all()) {
            reports.addAll(examine(pack));
        }
        return reports;
    }

    /// Hold one model to its manifest on every accelerator that works and that it may run on, and
    /// compare what it says there with what it says on the processor.
    public List<ModelReport> examine(ModelPack pack) {
        List<ModelReport> reports = new ArrayList<>();
        Trial.@Nullable Seen reference = null;
        for (Accelerator accelerator : workingLastFirst()) {
            try {
                Standards.Checked checked =
                        standards.check(machine(accelerator), pack, PROBE_RUNS, reference);
                reference = reference == null ? checked.seen() : reference;
                reports.addFirst(checked.report());
            } catch (FaultException e) {
                reports.addFirst(ModelReport.failed(pack, accelerator, reason(e)));
            }
        }
        reports.removeIf(report -> !pack.runsOn(report.accelerator()));
        return reports;
    }

    private synchronized List<Accelerator> workingLastFirst() {
        return new ArrayList<>(machines.keySet()).reversed();
    }

    /// Run a model on the processor for inputs that are numbers alone, and return what it gives as
    /// golden values for its manifest.
    ///
    /// @throws FaultException what is wrong with the model or its manifest
    public List<Golden> record(ModelPack pack) throws FaultException {
        Machine processor = machine(Accelerator.CPU);
        return processor.visit(
                pack,
                session ->
                        GoldenRecorder.record(
                                pack,
                                input ->
                                        processor.run(
                                                session, Urgency.ASKED, input, Wanted.ALWAYS)));
    }

    /// End the threads and free the sessions. Work that waits ends with `inference-closed`.
    @Override
    public void close() {
        List<Machine> open;
        synchronized (this) {
            open = List.copyOf(machines.values());
        }
        open.forEach(Machine::close);
    }
}
