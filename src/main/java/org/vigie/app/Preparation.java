package org.vigie.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.evidence.Examined;
import org.vigie.evidence.Examiner;
import org.vigie.relations.Relating;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.store.GenerationStore;
import org.vigie.store.Vault;

/// Veils, relates and examines what was pulled, nearest deadline first, a few generations at a
/// time. Whatever is unveiled goes first, and what belongs together is known before any closer
/// look. Restartable: what a crash interrupts is simply still to be done.
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final int AT_ONCE = 8;

    /// A closer look may take long, and what comes in meanwhile must not wait for its veil.
    private static final int LOOKS_AT_ONCE = 2;

    private static final int AGAIN_SECONDS = 30;
    private static final int LOOK_UP_MILLIS = 100;

    /// About the machine or the moment, never about one picture: nothing may be kept of them.
    private static final Set<String> PASSING =
            Set.of(
                    "database-busy",
                    "database-closed",
                    "database-unwritable",
                    "database-damaged-running",
                    "disk-full",
                    "interrupted",
                    "inference-closed");

    private final GenerationStore generations;
    private final Vault vault;
    private final Examiner examiner;
    private final Relating relating;
    private final Examining examining;
    private final ExecutorService cpu;
    private final ExecutorService io;
    private final ScheduledExecutorService timer;

    /// About one medium for the moment: a share that is away, a file somebody holds.
    private static final Set<String> FOR_THE_MOMENT = Set.of("data-folder-unusable");

    private final Set<String> setAside = ConcurrentHashMap.newKeySet();
    private final Runnable onProgress;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();

    /// Two at once would examine the same generations twice.
    private final ReentrantLock working = new ReentrantLock();

    /// Whether nothing went wrong with families in the present round; held with [#working].
    private boolean relatable;

    /// Whether what ran out of time before this start is to be examined again; held with
    /// [#working].
    private boolean started;

    Preparation(
            GenerationStore generations,
            Vault vault,
            Examiner examiner,
            Relating relating,
            Examining examining,
            Threads threads,
            Runnable onProgress) {
        this.generations = generations;
        this.vault = vault;
        this.examiner = examiner;
        this.relating = relating;
        this.examining = examining;
        this.cpu = threads.cpu();
        this.io = threads.io();
        this.timer = threads.timer();
        this.onProgress = onProgress;
    }

    /// Prepare in the background whatever is unprepared; calls while it runs make it look again.
    void wake() {
        wanted.set(true);
        if (running.compareAndSet(false, true) && !Threads.begin(io, this::work)) {
            running.set(false);
        }
    }

    private void work() {
        try {
            while (wanted.getAndSet(false)) {
                now();
            }
        } catch (FaultException e) {
            stopped(e.fault());
        } finally {
            running.set(false);
        }
        if (wanted.get() && !cpu.isShutdown()) {
            wake();
        }
    }

    private void stopped(Fault fault) {
        if (cpu.isShutdown()) {
            LOG.debug("preparation goes on at the next start");
        } else {
            LOG.warn("preparation stopped: {}", fault.code());
            wakeLater();
        }
    }

    /// What keeps the machine from working may pass: a full disk, a busy database.
    private void wakeLater() {
        afterAWhile(this::wake);
    }

    private void later(String id) {
        afterAWhile(() -> {
            setAside.remove(id);
            wake();
        });
    }

    private void afterAWhile(Runnable work) {
        try {
            timer.schedule(work, AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("no later: this desk is closing");
        }
    }

    /// Veil everything that is unveiled, find out what belongs together, then examine everything
    /// that is unexamined; return how many generations were veiled.
    ///
    /// @throws FaultException what concerns the whole desk; a fault of one generation sets that one
    ///   aside, for a while when it may pass and otherwise until the next start, and stops nothing
    int now() throws FaultException {
        working.lock();
        try {
            generations.examiner(examiner.digest());
            if (!started) {
                generations.againWhatRanOutOfTime();
                started = true;
            }
            return all();
        } finally {
            working.unlock();
        }
    }

    private int all() throws FaultException {
        relatable = true;
        int all = 0;
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            int veiled = veiled();
            all += veiled;
            more = veiled > 0 || related() || examined();
        }
        return all;
    }

    private int veiled() throws FaultException {
        List<String> unveiled = unveiled();
        each(unveiled, this::veil);
        if (!unveiled.isEmpty()) {
            onProgress.run();
        }
        return unveiled.size();
    }

    /// Families are worth having and nothing waits for them: what keeps them from being known is
    /// tried again later.
    ///
    /// @return whether there may be more to relate
    private boolean related() throws FaultException {
        try {
            boolean some = relatable && relating.some() > 0;
            if (some) {
                onProgress.run();
            }
            return some;
        } catch (FaultException e) {
            if (passes(e.fault().code())) {
                throw e;
            }
            LOG.warn("families are not known: {}", e.fault().code());
        } catch (RuntimeException e) {
            LOG.error("families are not known: {}", e.getClass().getName(), e);
        }
        relatable = false;
        wakeLater();
        return false;
    }

    private boolean examined() throws FaultException {
        List<String> unseen =
                batch(generations.unexamined(LOOKS_AT_ONCE + setAside.size()), LOOKS_AT_ONCE);
        if (cpu.isShutdown()) {
            throw new FaultException(Fault.of("inference-closed"));
        }
        AtomicBoolean some = new AtomicBoolean();
        List<CompletableFuture<Optional<FaultException>>> looks =
                start(unseen, id -> examining.examine(id) && some.getAndSet(true), io);
        CompletableFuture<Void> all = all(looks);
        while (!done(all)) {
            if (wanted.getAndSet(false)) {
                veiled();
                wanted.compareAndSet(false, !unveiled().isEmpty());
            }
        }
        require(looks);
        return some.get();
    }

    /// Wait a moment for work, so that what comes in meanwhile need not wait for its veil.
    private static boolean done(CompletableFuture<Void> looks) {
        try {
            looks.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private List<String> unveiled() throws FaultException {
        return batch(generations.unprepared(AT_ONCE + setAside.size()), AT_ONCE);
    }

    private List<String> batch(List<String> ids, int most) {
        return ids.stream().filter(id -> !setAside.contains(id)).limit(most).toList();
    }

    private interface Step {
        Object take(String id) throws FaultException;
    }

    private void each(List<String> batch, Step step) throws FaultException {
        List<CompletableFuture<Optional<FaultException>>> work = start(batch, step, cpu);
        CompletableFuture<Void> all = all(work);
        boolean ended = done(all);
        // What a pool that was closed had not begun never ends.
        while (!ended && !cpu.isTerminated()) {
            ended = done(all);
        }
        if (!all.isDone()) {
            throw new FaultException(Fault.of("inference-closed"));
        }
        require(work);
    }

    private static CompletableFuture<Void> all(
            List<CompletableFuture<Optional<FaultException>>> work) {
        return CompletableFuture.allOf(work.toArray(new CompletableFuture<?>[0]));
    }

    private List<CompletableFuture<Optional<FaultException>>> start(
            List<String> batch, Step step, ExecutorService where) throws FaultException {
        List<CompletableFuture<Optional<FaultException>>> work = new ArrayList<>();
        try {
            for (String id : batch) {
                work.add(CompletableFuture.supplyAsync(() -> attempt(id, step), where));
            }
            return work;
        } catch (RejectedExecutionException e) {
            throw new FaultException(Fault.of("inference-closed"), e);
        }
    }

    private static void require(List<CompletableFuture<Optional<FaultException>>> work)
            throws FaultException {
        List<FaultException> stopped =
                work.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
        if (!stopped.isEmpty()) {
            throw stopped.getFirst();
        }
    }

    /// Return what stops preparation as a whole, if anything did.
    private Optional<FaultException> attempt(String id, Step step) {
        try {
            step.take(id);
        } catch (FaultException e) {
            if (passes(e.fault().code())) {
                return Optional.of(e);
            }
            LOG.warn("a generation stays as it is: {}", e.fault().code());
            setAside.add(id);
            if (FOR_THE_MOMENT.contains(e.fault().code())) {
                later(id);
            }
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            // One picture too much for this machine must not keep the others from their veils.
            LOG.error("a generation stays as it is: {}", e.getClass().getName(), e);
            setAside.add(id);
        }
        return Optional.empty();
    }

    private String veil(String id) throws FaultException {
        Generation generation = generations.generation(id);
        Examined examined = examiner.veil(generation, medium -> vault.medium(id, medium.sha256()));
        for (Fault fault : examined.faults().values()) {
            if (notKept(fault.code())) {
                throw new FaultException(fault);
            }
        }
        generations.prepared(
                id,
                examined.veils(),
                examined.faults(),
                examined.fingerprints(),
                examined.outcomes());
        return id;
    }

    /// Tell whether a fault is about the machine or the moment.
    static boolean passes(String code) {
        return PASSING.contains(code);
    }

    /// Tell whether a fault says nothing lasting about a generation, so that it is no finding.
    static boolean notKept(String code) {
        return passes(code) || FOR_THE_MOMENT.contains(code);
    }
}
