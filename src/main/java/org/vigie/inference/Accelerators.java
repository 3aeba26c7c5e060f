package org.vigie.inference;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.Session.Output;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// What this computer can run models on, found out by running one. Nothing is believed that was not
/// seen to compute the right numbers.
public final class Accelerators implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Accelerators.class);
    private static final int PROBE_RUNS = 5;
    private static final String NEVER_CAME_BACK =
            "skipped: the last probe of this accelerator never came back; probe it again on demand";

    private final Path folder;
    private final ThreadFactory threads;
    private final Map<Accelerator, Probe> probes = new EnumMap<>(Accelerator.class);
    private final Map<Accelerator, Lane> lanes = new EnumMap<>(Accelerator.class);
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
        Accelerators accelerators = new Accelerators(folder, threads);
        accelerators.load();
        for (Accelerator accelerator : Accelerator.values()) {
            accelerators.probe(accelerator, false);
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
        return lanes.isEmpty() ? Accelerator.CPU : lanes.keySet().iterator().next();
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
        Lane known = lanes.get(accelerator);
        Lane lane = known == null ? new Lane(accelerator, loaded, threads) : known;
        try {
            Timed<Deviation> seen = lane.examine(packs().of(Task.PROBE), Urgency.ASKED, PROBE_RUNS);
            if (!seen.value().accepted()) {
                throw new FaultException(Fault.of("model-disagrees", "model", "probe"));
            }
            lanes.put(accelerator, lane);
            return new Probe(accelerator, true, "", seen.millis());
        } catch (FaultException e) {
            lanes.remove(accelerator);
            lane.close();
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

    /// Run a model on the chosen accelerator, or on the processor where that one fails it.
    Timed<Map<String, Output>> run(ModelPack pack, Urgency urgency, Frame frame)
            throws FaultException {
        Accelerator best = chosen();
        if (best != Accelerator.CPU && !fallbacks.containsKey(pack.id())) {
            try {
                return lane(best).run(pack, urgency, frame);
            } catch (FaultException e) {
                if (e.fault().code().equals("inference-closed")) {
                    throw e;
                }
                fallBack(pack, best, e);
            }
        }
        return lane(Accelerator.CPU).run(pack, urgency, frame);
    }

    private void fallBack(ModelPack pack, Accelerator from, FaultException e) {
        Fallback fallback = new Fallback(pack.id(), from, reason(e));
        LOG.warn("{} runs on the processor: {}", pack.id(), fallback.reason());
        fallbacks.put(pack.id(), fallback);
    }

    private synchronized Lane lane(Accelerator accelerator) throws FaultException {
        Lane lane = lanes.get(accelerator);
        if (lane == null) {
            throw unavailable();
        }
        return lane;
    }

    /// Run every model's golden inputs on every accelerator that works.
    public List<ModelReport> examine() throws FaultException {
        List<ModelReport> reports = new ArrayList<>();
        for (ModelPack pack : packs().all()) {
            for (Probe probe : probes()) {
                if (probe.works()) {
                    reports.add(examine(pack, probe.accelerator()));
                }
            }
        }
        return reports;
    }

    private ModelReport examine(ModelPack pack, Accelerator accelerator) {
        try {
            Timed<Deviation> seen = lane(accelerator).examine(pack, Urgency.ASKED, PROBE_RUNS);
            return ModelReport.of(pack, accelerator, seen);
        } catch (FaultException e) {
            return ModelReport.failed(pack, accelerator, reason(e));
        }
    }

    /// End the threads and free the sessions. Work that waits ends with `inference-closed`.
    @Override
    public void close() {
        List<Lane> open;
        synchronized (this) {
            open = List.copyOf(lanes.values());
        }
        open.forEach(Lane::close);
    }
}
