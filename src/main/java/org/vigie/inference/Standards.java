package org.vigie.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest.RuntimeContract;
import org.vigie.inference.framing.Framing;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// What a session must live up to before its answers count.
final class Standards {
    /// The processor runs every built-in reference input in a fraction of this; what needs longer
    /// is a driver that only imitates an accelerator.
    private static final double SLOW_MILLIS = 20;

    /// An accelerator that leaves part of a model to the processor has to be worth the trouble.
    private static final double WORTH = 0.8;

    /// Pictures a run where a model takes several and its manifest names no number.
    private static final int USUAL_BATCH = 8;

    private static final int TRIAL_RUNS = 3;

    private final Processor processor;

    /// Where the processor is, when something has to be compared with it.
    interface Processor {
        Machine machine() throws FaultException;
    }

    Standards(Processor processor) {
        this.processor = processor;
    }

    /// Say whether a session may be used, and for how many pictures at a time.
    ///
    /// @throws FaultException `model-disagrees` when it computes something else than it is known
    ///   to, or than the processor does; `model-slow` when the processor is faster
    int trust(Machine machine, Session session, Urgency urgency, Wanted wanted)
            throws FaultException {
        ModelPack pack = session.pack();
        boolean accelerated = machine.accelerator() != Accelerator.CPU;
        Trial trial = machine.trial(session, urgency, wanted);
        Trial.Seen seen = trial.run(accelerated ? TRIAL_RUNS : warmUps(pack));
        require(seen.accepted(), "model-disagrees", pack);
        if (accelerated && pack.builtIn()) {
            require(seen.millis() <= SLOW_MILLIS, "model-slow", pack);
        } else if (accelerated) {
            compare(session, seen, urgency, wanted);
        }
        int most = most(pack.manifest(), machine.accelerator());
        return most > 1 && splits(trial, seen) ? most : 1;
    }

    /// The known inputs are a warm-up already.
    private static int warmUps(ModelPack pack) {
        RuntimeContract runtime = pack.manifest().runtime();
        int asked = runtime == null || runtime.warmup() == null ? 0 : runtime.warmup();
        return Math.max(0, asked - Inputs.of(pack.manifest()).size());
    }

    /// A heavy model may take its time, only not longer than the processor takes.
    private void compare(Session session, Trial.Seen seen, Urgency urgency, Wanted wanted)
            throws FaultException {
        ModelPack pack = session.pack();
        boolean known = !pack.manifest().golden().isEmpty();
        boolean quick = seen.millis() <= SLOW_MILLIS;
        if (known && quick && session.whole()) {
            return;
        }
        Trial.Seen reference = processor.machine().seen(pack, TRIAL_RUNS, urgency, wanted);
        boolean alike = Agreement.of(pack, reference.answers(), seen.answers()).alike();
        require(known || alike, "model-disagrees", pack);
        double limit = reference.millis() * (session.whole() ? 1 : WORTH);
        require((session.whole() && quick) || seen.millis() <= limit, "model-slow", pack);
    }

    private static void require(boolean well, String code, ModelPack pack) throws FaultException {
        if (!well) {
            throw new FaultException(Fault.of(code, "model", pack.id()));
        }
    }

    /// Return how many pictures the manifest lets into one run.
    static int most(Manifest manifest, Accelerator accelerator) {
        RuntimeContract runtime = manifest.runtime();
        if (!manifest.input().batched()) {
            return 1;
        }
        if (runtime != null && runtime.maxBatch() != null) {
            return runtime.maxBatch();
        }
        return accelerator == Accelerator.CPU ? 1 : USUAL_BATCH;
    }

    private static boolean splits(Trial trial, Trial.Seen seen) throws FaultException {
        try {
            return trial.splits(seen.answers());
        } catch (FaultException e) {
            if (e.fault().code().startsWith("examination-")) {
                throw e;
            }
            return false;
        }
    }

    /// Hold a model to its manifest on one accelerator.
    ///
    /// @param reference what the processor gave, null on the processor itself
    Checked check(Machine machine, ModelPack pack, int runs, Trial.@Nullable Seen reference)
            throws FaultException {
        return machine.visit(
                pack,
                session -> {
                    Trial trial = machine.trial(session, Urgency.ASKED, Wanted.ALWAYS);
                    Trial.Seen seen = trial.run(runs);
                    int most = most(pack.manifest(), machine.accelerator());
                    boolean many = most > 1 && splits(trial, seen);
                    double perSecond = 1_000 / seen.millis();
                    if (many) {
                        perSecond = Math.max(perSecond, together(machine, session, most));
                    }
                    Agreement agreement =
                            reference == null
                                    ? new Agreement(true, 0)
                                    : Agreement.of(pack, reference.answers(), seen.answers());
                    return new Checked(
                            seen,
                            ModelReport.of(
                                    pack,
                                    machine.accelerator(),
                                    seen,
                                    agreement,
                                    perSecond,
                                    session.whole()));
                });
    }

    /// A report and the answers behind it.
    record Checked(Trial.Seen seen, ModelReport report) {}

    /// Return how many pictures a second it takes in runs of as many as it may.
    private static double together(Machine machine, Session session, int most)
            throws FaultException {
        Manifest manifest = session.pack().manifest();
        Tensor one = Inputs.tensor(manifest, Inputs.of(manifest).getFirst());
        List<Tensor> many = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            many.add(one);
        }
        Tensor batch = Framing.batch(many);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TRIAL_RUNS; i++) {
            Timed<Map<String, Tensor>> run =
                    machine.run(session, Urgency.ASKED, batch, Wanted.ALWAYS);
            best = Math.min(best, run.millis());
        }
        return 1_000 * most / best;
    }
}
