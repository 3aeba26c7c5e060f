package org.vigie.inference;

import ai.onnxruntime.OrtEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import org.vigie.inference.Sessions.Held;
import org.vigie.review.FaultException;

/// One accelerator at work: its thread, its sessions, and what goes together in one run.
final class Machine implements AutoCloseable {
    /// What all sessions of one accelerator may weigh together.
    private static final long MOST_BYTES = 1_536L << 20;

    private final Lane lane;
    private final Sessions sessions;
    private final Gathering gathering;

    Machine(
            Accelerator accelerator,
            OrtEnvironment environment,
            ThreadFactory threads,
            Trusting trusting) {
        this(accelerator, environment, threads, trusting, MOST_BYTES);
    }

    /// @param mostBytes what all sessions may weigh together
    Machine(
            Accelerator accelerator,
            OrtEnvironment environment,
            ThreadFactory threads,
            Trusting trusting,
            long mostBytes) {
        this.lane = new Lane(accelerator, threads);
        this.sessions =
                new Sessions(
                        environment,
                        lane,
                        (session, urgency, wanted) -> trusting.in(this, session, urgency, wanted),
                        mostBytes);
        this.gathering = new Gathering(lane);
    }

    /// Says whether a session may be used.
    interface Trusting {
        /// @return how many pictures may go in one run
        int in(Machine machine, Session session, Urgency urgency, Wanted wanted)
                throws FaultException;
    }

    Accelerator accelerator() {
        return lane.accelerator();
    }

    /// Run inputs of one picture each.
    ///
    /// @return an answer for each
    List<Timed<Map<String, Tensor>>> run(
            ModelPack pack, Urgency urgency, List<Tensor> inputs, Wanted wanted)
            throws FaultException {
        try (Held held = sessions.hold(pack, urgency, wanted)) {
            if (held.most() > 1) {
                return gathering.run(held, pack, urgency, inputs, wanted);
            }
            List<Timed<Map<String, Tensor>>> answers = new ArrayList<>();
            for (Tensor input : inputs) {
                answers.add(run(held, pack, urgency, input, Set.of(), wanted));
            }
            return answers;
        }
    }

    /// Run inputs of one picture each for outputs the manifest does not list.
    Timed<Map<String, Tensor>> run(
            ModelPack pack, Urgency urgency, Tensor input, Set<String> more, Wanted wanted)
            throws FaultException {
        try (Held held = sessions.hold(pack, urgency, wanted)) {
            return run(held, pack, urgency, input, more, wanted);
        }
    }

    private Timed<Map<String, Tensor>> run(
            Held held,
            ModelPack pack,
            Urgency urgency,
            Tensor input,
            Set<String> more,
            Wanted wanted)
            throws FaultException {
        return lane.call(
                urgency,
                pack.id(),
                wanted,
                brake -> held.use(session -> session.run(input, more, brake)));
    }

    /// Run a session that is not in use yet.
    Trial trial(Session session, Urgency urgency, Wanted wanted) {
        return new Trial(session.pack(), input -> run(session, urgency, input, wanted));
    }

    /// Run a session that is not in use yet.
    Timed<Map<String, Tensor>> run(Session session, Urgency urgency, Tensor input, Wanted wanted)
            throws FaultException {
        String model = session.pack().id();
        return lane.call(urgency, model, wanted, brake -> session.run(input, brake));
    }

    /// Run the known inputs of a model that is in use.
    Trial.Seen seen(ModelPack pack, int times, Urgency urgency, Wanted wanted)
            throws FaultException {
        try (Held held = sessions.hold(pack, urgency, wanted)) {
            return new Trial(pack, input -> run(held, pack, urgency, input, Set.of(), wanted))
                    .run(times);
        }
    }

    /// Load a model for a moment, beside those in use.
    <T> T visit(ModelPack pack, Visit<T> visit) throws FaultException {
        Session session = sessions.open(pack);
        try {
            return visit.with(session);
        } finally {
            sessions.free(session);
        }
    }

    /// What is done with a session that goes away again.
    interface Visit<T> {
        T with(Session session) throws FaultException;
    }

    /// Do something else on the accelerator's thread.
    <T> T call(Urgency urgency, Callable<T> work) throws FaultException {
        return lane.call(urgency, "", work);
    }

    /// Return whether something runs.
    boolean busy() {
        return lane.busy();
    }

    /// Count the pictures that wait for company or for their turn together.
    int gathered() {
        return gathering.waiting();
    }

    /// Return the ids of the models that are loaded, the longest unused first.
    List<String> loaded() {
        return sessions.loaded();
    }

    @Override
    public void close() {
        lane.close(sessions::close);
    }
}
