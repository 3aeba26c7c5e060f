package org.vigie.intake;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches a folder and everything under it, and calls back once it has changed and come to rest,
/// so that pictures are there before the flags that name them are read.
///
/// The operating system's notices only make it quicker: what decides is looking, so network drives
/// that send none work too. It keeps the thread it is given until closed.
public final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(1);

    /// Looking may take this share of the time at most.
    private static final int LOOKING_SHARE = 20;

    private final Runnable onChange;
    private final Duration every;
    private final Duration rest;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable WatchService notices;
    private final FolderState state;
    private String seen;
    private boolean dirty;
    private @Nullable Long again;

    private FolderWatch(Path folder, Runnable onChange, Duration every, Duration rest) {
        this.onChange = onChange;
        this.every = every;
        this.rest = rest;
        this.notices = notices(folder);
        this.state = new FolderState(folder, notices);
        this.seen = state.look();
    }

    /// Watch `folder` on a thread of `executor`; changes after this call are reported.
    public static FolderWatch start(Path folder, Executor executor, Runnable onChange) {
        return start(folder, executor, onChange, EVERY, REST);
    }

    static FolderWatch start(
            Path folder, Executor executor, Runnable onChange, Duration every, Duration rest) {
        FolderWatch watch = new FolderWatch(folder, onChange, every, rest);
        executor.execute(watch::run);
        return watch;
    }

    /// Stop; a call under way ends by itself.
    @Override
    public void close() {
        closed.countDown();
        if (notices != null) {
            try {
                notices.close();
            } catch (IOException e) {
                LOG.debug("watch not closed: {}", e.getClass().getSimpleName());
            }
        }
    }

    private void run() {
        try {
            while (!waited()) {
                look();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.debug("watch ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        String now = state.look();
        if (!now.equals(seen)) {
            seen = now;
            dirty = true;
        } else if (dirty) {
            dirty = false;
            // Once more when a last line without its end counts as finished.
            again = System.nanoTime() + FolderPass.STILL.plus(rest).toNanos();
            call();
        } else if (again != null && System.nanoTime() - again > 0) {
            again = null;
            call();
        }
    }

    private void call() {
        try {
            onChange.run();
        } catch (RuntimeException e) {
            LOG.warn("after a change: {}", e.getClass().getSimpleName());
        }
    }

    /// Wait for the next look; return whether the watch was closed.
    private boolean waited() throws InterruptedException {
        if (dirty) {
            return closed.await(rest.toNanos(), TimeUnit.NANOSECONDS);
        }
        long nanos = Math.max(every.toNanos(), state.nanos() * LOOKING_SHARE);
        if (notices == null) {
            return closed.await(nanos, TimeUnit.NANOSECONDS);
        }
        WatchKey key = notices.poll(nanos, TimeUnit.NANOSECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
        return closed.getCount() == 0;
    }

    private static @Nullable WatchService notices(Path folder) {
        try {
            return folder.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("no notices of change, looking instead: {}", e.getClass().getSimpleName());
            return null;
        }
    }
}
