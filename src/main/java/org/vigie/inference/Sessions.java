package org.vigie.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The sessions of one accelerator: loaded when first needed, and the longest unused freed when
/// together they weigh too much.
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /// Faults that will be the same the next time: the model is not loaded again to find out.
    private static final Set<String> LASTING =
            Set.of(
                    "model-unreadable",
                    "model-external-data",
                    "model-operators-unknown",
                    "model-contract-differs",
                    "model-labels-differ",
                    "model-answer-wrong",
                    "model-disagrees",
                    "model-slow");

    private final OrtEnvironment environment;
    private final Lane lane;
    private final Trust trust;
    private final long mostBytes;
    private final Map<String, FaultException> refused = new ConcurrentHashMap<>();

    /// The longest unused first.
    private final LinkedHashMap<String, Held> all = new LinkedHashMap<>(16, 0.75f, true);

    private boolean closed;

    /// Says whether a session may be used.
    interface Trust {
        /// @return how many pictures may go in one run
        /// @throws FaultException why it may not
        int in(Session session, Urgency urgency, Wanted wanted) throws FaultException;
    }

    /// @param mostBytes how much all sessions may weigh together; a heavier one is alone
    Sessions(OrtEnvironment environment, Lane lane, Trust trust, long mostBytes) {
        this.environment = environment;
        this.lane = lane;
        this.trust = trust;
        this.mostBytes = mostBytes;
    }

    /// A session that is kept while it is held by somebody.
    final class Held implements AutoCloseable {
        private final String key;
        private final CompletableFuture<Session> session = new CompletableFuture<>();
        private volatile int most = 1;
        private int users;

        private Held(String key) {
            this.key = key;
        }

        /// Return how many pictures may go in one run.
        int most() {
            return most;
        }

        /// Run one picture at a time from now on.
        void alone() {
            most = 1;
        }

        /// Use the session, which stays while it is used.
        <T> T use(Use<T> use) throws OrtException, FaultException {
            synchronized (Sessions.this) {
                if (closed || users == 0) {
                    throw new CancellationException();
                }
                users++;
            }
            try (this) {
                return use.of(session.join());
            }
        }

        @Override
        public void close() {
            release(this);
        }
    }

    /// What is done with a session.
    interface Use<T> {
        T of(Session session) throws OrtException, FaultException;
    }

    /// Hold the session of a model, loaded and trusted.
    ///
    /// @throws FaultException why there is none
    Held hold(ModelPack pack, Urgency urgency, Wanted wanted) throws FaultException {
        FaultException lasting = refused.get(pack.digest());
        if (lasting != null) {
            throw lasting;
        }
        while (true) {
            Held held = new Held(pack.digest());
            Held known = join(held);
            long start = System.nanoTime();
            if (known == null) {
                return load(held, pack, urgency, wanted);
            }
            try {
                await(known, pack, wanted);
                wanted.unspend(System.nanoTime() - start);
                return known;
            } catch (FaultException e) {
                release(known);
                wanted.check();
                if (!e.fault().code().startsWith("examination-")) {
                    throw e;
                }
                // Whoever was loading it has lost interest; this one has not.
            }
        }
    }

    private static void await(Held held, ModelPack pack, Wanted wanted) throws FaultException {
        CompletableFuture<Session> copy = held.session.copy();
        Session session = Lane.await(copy, pack.id(), wanted, () -> copy.cancel(false));
        LOG.trace("{} was there", session.pack().id());
    }

    private synchronized @Nullable Held join(Held fresh) throws FaultException {
        if (closed) {
            throw new FaultException(Fault.of("inference-closed"));
        }
        Held known = all.get(fresh.key);
        (known == null ? fresh : known).users++;
        if (known == null) {
            all.put(fresh.key, fresh);
        }
        return known;
    }

    private Held load(Held held, ModelPack pack, Urgency urgency, Wanted wanted)
            throws FaultException {
        try {
            // Loading is for every picture to come: the first one does not pay for it.
            long start = System.nanoTime();
            freeAll(overweight(pack.manifest().bytes()));
            Session session = open(pack);
            wanted.unspend(System.nanoTime() - start);
            start = System.nanoTime();
            boolean trusted = false;
            try {
                held.most = trust.in(session, urgency, wanted);
                wanted.unspend(System.nanoTime() - start);
                trusted = true;
            } finally {
                if (!trusted) {
                    free(session);
                }
            }
            keep(held, session);
            return held;
        } catch (FaultException e) {
            forget(held, e);
            throw e;
        } catch (RuntimeException | LinkageError e) {
            FaultException fault =
                    new FaultException(Fault.of("inference-failed", "model", pack.id()), e);
            forget(held, fault);
            throw fault;
        }
    }

    private void keep(Held held, Session session) throws FaultException {
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) {
                held.session.complete(session);
            }
        }
        if (late) {
            free(session);
            throw new FaultException(Fault.of("inference-closed"));
        }
    }

    private void forget(Held held, FaultException e) {
        if (LASTING.contains(e.fault().code())) {
            refused.put(held.key, e);
        }
        synchronized (this) {
            all.remove(held.key, held);
        }
        held.session.completeExceptionally(e);
    }

    /// Ask for the whole accelerator first. A model somebody added may have parts that only a
    /// processor computes, such as the arithmetic on shapes.
    Session open(ModelPack pack) throws FaultException {
        try {
            return beside(pack, () -> Session.open(environment, pack, lane.accelerator(), true));
        } catch (FaultException e) {
            boolean parts = lane.accelerator() != Accelerator.CPU && !pack.builtIn();
            if (!parts || !e.fault().code().equals("inference-failed")) {
                throw e;
            }
            return beside(pack, () -> Session.open(environment, pack, lane.accelerator(), false));
        }
    }

    private <T> T beside(ModelPack pack, Callable<T> work) throws FaultException {
        if (!lane.accelerator().loadsBeside()) {
            return lane.call(Urgency.BACKGROUND, pack.id(), work);
        }
        try {
            return work.call();
        } catch (FaultException e) {
            throw e;
        } catch (Exception e) {
            throw new FaultException(Fault.of("inference-failed", "model", pack.id()), e);
        }
    }

    private void release(Held held) {
        synchronized (this) {
            held.users--;
        }
        freeAll(overweight(0));
    }

    /// Take what is too much out of the map, the longest unused first.
    private synchronized List<Session> overweight(long more) {
        List<Session> free = new ArrayList<>();
        long weight = more;
        for (Held held : all.values()) {
            weight += held.session.isDone() ? held.session.join().weight() : 0;
        }
        for (Held held : List.copyOf(all.values())) {
            boolean spare = held.users == 0 && held.session.isDone();
            if (weight > mostBytes && spare && !held.session.join().pack().builtIn()) {
                Session session = held.session.join();
                weight -= session.weight();
                all.remove(held.key);
                free.add(session);
            }
        }
        return free;
    }

    private void freeAll(List<Session> sessions) {
        sessions.forEach(this::free);
    }

    void free(Session session) {
        try {
            boolean done =
                    beside(
                            session.pack(),
                            () -> {
                                session.close();
                                return true;
                            });
            LOG.debug("{} freed: {}", session.pack().id(), done);
        } catch (FaultException e) {
            LOG.warn("{} was not freed: {}", session.pack().id(), e.getMessage());
        }
    }

    /// Return the ids of the models that are loaded, the longest unused first.
    synchronized List<String> loaded() {
        return all.values().stream()
                .filter(held -> held.session.isDone())
                .map(held -> held.session.join().pack().id())
                .toList();
    }

    /// Free everything; on the lane's thread, when nothing runs any more.
    ///
    /// @return how many there were
    int close() throws OrtException {
        List<Session> open = new ArrayList<>();
        synchronized (this) {
            closed = true;
            for (Held held : all.values()) {
                if (held.session.isDone()) {
                    open.add(held.session.join());
                }
            }
            all.clear();
        }
        for (Session session : open) {
            session.close();
        }
        return open.size();
    }
}
