package org.vigie.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.evidence.Examined;
import org.vigie.evidence.Examiner;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.store.GenerationStore;
import org.vigie.store.Vault;

/// Veils and examines what was pulled, nearest deadline first, a few generations at a time.
/// Restartable: what a crash interrupts is simply still unprepared.
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final int AT_ONCE = 8;

    private final GenerationStore generations;
    private final Vault vault;
    private final Examiner examiner;
    private final ExecutorService cpu;
    private final ExecutorService io;
    private final Runnable onProgress;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();

    /// Two at once would examine the same generations twice.
    private final ReentrantLock working = new ReentrantLock();

    Preparation(
            GenerationStore generations,
            Vault vault,
            Examiner examiner,
            Threads threads,
            Runnable onProgress) {
        this.generations = generations;
        this.vault = vault;
        this.examiner = examiner;
        this.cpu = threads.cpu();
        this.io = threads.io();
        this.onProgress = onProgress;
    }

    /// Prepare in the background whatever is unprepared; calls while it runs make it look again.
    void wake() {
        wanted.set(true);
        if (running.compareAndSet(false, true)) {
            io.execute(this::work);
        }
    }

    private void work() {
        try {
            while (wanted.getAndSet(false)) {
                now();
            }
        } catch (FaultException e) {
            LOG.warn("preparation stopped: {}", e.fault().code());
        } finally {
            running.set(false);
        }
        if (wanted.get()) {
            wake();
        }
    }

    /// Prepare everything that is unprepared and return how many generations that was.
    int now() throws FaultException {
        working.lock();
        try {
            return prepareAll();
        } finally {
            working.unlock();
        }
    }

    private int prepareAll() throws FaultException {
        int prepared = 0;
        List<String> batch = generations.unprepared(AT_ONCE);
        while (!batch.isEmpty() && !Thread.currentThread().isInterrupted()) {
            List<CompletableFuture<Void>> work = new ArrayList<>();
            for (String id : batch) {
                work.add(CompletableFuture.runAsync(() -> prepare(id), cpu));
            }
            await(work);
            prepared += batch.size();
            onProgress.run();
            batch = generations.unprepared(AT_ONCE);
        }
        return prepared;
    }

    private void prepare(String id) {
        try {
            Generation generation = generations.generation(id);
            Examined examined =
                    examiner.examine(generation, medium -> vault.medium(id, medium.sha256()));
            generations.prepared(id, examined.veils(), examined.faults(), examined.evidence());
        } catch (FaultException e) {
            throw new CompletionException(e);
        }
    }

    private static void await(List<CompletableFuture<Void>> work) throws FaultException {
        try {
            CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof FaultException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
