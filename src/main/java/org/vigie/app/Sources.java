package org.vigie.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.intake.DemoFeed;
import org.vigie.intake.DropFolderFeed;
import org.vigie.intake.Feed;
import org.vigie.intake.FolderWatch;
import org.vigie.intake.Intake;
import org.vigie.intake.Progress;
import org.vigie.intake.Summary;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.store.GenerationStore;
import org.vigie.store.Storage;
import org.vigie.sync.Deadlines;
import org.vigie.sync.FeedAddress;
import org.vigie.sync.FeedConnection;
import org.vigie.sync.HttpsFeed;
import org.vigie.sync.Outbox;
import org.vigie.sync.Pace;
import org.vigie.sync.Sender;
import org.vigie.sync.StoreOutbox;
import org.vigie.sync.Synchronizer;
import org.vigie.sync.Token;
import org.vigie.sync.UndoWindow;

/// Where this desk's generations come from and where its events go: the demo set, a drop folder, an
/// HTTPS feed.
final class Sources implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);
    private static final String DEMO_START = "demo-start";

    /// How long closing waits for a pull to come to the end of its batch.
    private static final long CLOSING_SECONDS = 5;

    private final Intake intake;
    private final Threads threads;
    private final Runnable onPulled;
    private final List<Feed> feeds = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final ReentrantLock pulling = new ReentrantLock();
    private final AtomicBoolean soon = new AtomicBoolean();
    private volatile boolean closing;
    private @Nullable DropFolderFeed drop;
    private @Nullable Synchronizer synchronizer;

    /// @param onPulled told after every batch that brought something
    Sources(Intake intake, Threads threads, Runnable onPulled) {
        this.intake = intake;
        this.threads = threads;
        this.onPulled = onPulled;
    }

    /// Add the sources the settings name.
    ///
    /// @throws FaultException what keeps one of them from being used; the others are closed with
    ///   this
    void add(Storage storage, PolicyPack policy, Workstation.Opening opening)
            throws FaultException {
        if (opening.demo()) {
            feeds.add(new DemoFeed(demoStart(storage.generations()), policy.limits()));
        }
        drop = dropFolder(opening.settings(), policy);
        if (drop != null) {
            feeds.add(drop);
        }
        synchronizer =
                opening.settings().feedUrl().isEmpty()
                        ? null
                        : delivery(storage, policy, opening.settings());
    }

    /// A demonstration starts once; pulled again after a crash it must deliver the same flags.
    private static Instant demoStart(GenerationStore generations) throws FaultException {
        String kept = generations.cursor(DEMO_START);
        if (!kept.isEmpty()) {
            return Instant.parse(kept);
        }
        Instant start = Instant.now();
        generations.cursor(DEMO_START, start.toString());
        return start;
    }

    private static @Nullable DropFolderFeed dropFolder(Settings settings, PolicyPack policy) {
        return settings.dropFolder().isEmpty()
                ? null
                : new DropFolderFeed(
                        Path.of(settings.dropFolder()), policy.limits(), InstantSource.system());
    }

    private Synchronizer delivery(Storage storage, PolicyPack policy, Settings settings)
            throws FaultException {
        Path tokenFile =
                settings.feedTokenFile().isEmpty() ? null : Path.of(settings.feedTokenFile());
        Pace pace = Pace.real();
        FeedConnection connection =
                new FeedConnection(
                        FeedAddress.of(settings.feedUrl()),
                        Token.of(System.getenv(), tokenFile),
                        Deadlines.DEFAULT,
                        pace,
                        threads.io());
        open.add(connection);
        HttpsFeed feed = new HttpsFeed(connection, policy.limits());
        Outbox outbox = new StoreOutbox(storage.events());
        UndoWindow window = new UndoWindow(Duration.ofSeconds(policy.reveal().undoSeconds()), pace);
        Sender sender = new Sender(connection, outbox, storage.database().deviceId(), window);
        Synchronizer made =
                new Synchronizer(
                        connection, sender, outbox, () -> take(feed, Progress.SILENT), pace);
        open.add(made);
        return made;
    }

    /// Pull once from every source; blocks. A source that fails stops none of the others.
    ///
    /// @throws FaultException what went wrong first; what came in before and after stays
    Summary pullEverywhere(Progress progress) throws FaultException {
        List<Pull> pulls = new ArrayList<>();
        pulls.add(() -> pull(progress));
        Synchronizer remote = synchronizer;
        if (remote != null) {
            pulls.add(() -> remote.once().pulled());
        }
        return each(pulls);
    }

    /// Pull once from the local sources; blocks. A source that fails stops none of the others.
    ///
    /// @throws FaultException what went wrong first; what came in before and after stays
    Summary pull(Progress progress) throws FaultException {
        return each(feeds.stream().<Pull>map(feed -> () -> take(feed, progress)).toList());
    }

    private interface Pull {
        Summary once() throws FaultException;
    }

    private static Summary each(List<Pull> pulls) throws FaultException {
        Summary all = Summary.NOTHING;
        FaultException failure = null;
        for (Pull pull : pulls) {
            try {
                all = all.plus(pull.once());
            } catch (FaultException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return all;
    }

    /// Pull once from one folder that is not configured; blocks.
    Summary pull(DropFolderFeed folder, Progress progress) throws FaultException {
        return take(folder, progress);
    }

    private Summary take(Feed feed, Progress progress) throws FaultException {
        pulling.lock();
        try {
            Summary summary = intake.pull(feed, new Watched(progress));
            if (summary.added() + summary.quarantined() > 0) {
                LOG.info("pulled {} new, {} set aside", summary.added(), summary.quarantined());
            }
            return summary;
        } finally {
            pulling.unlock();
        }
    }

    /// Lets what came in be veiled while the rest is still coming, and stops at closing.
    private final class Watched implements Progress {
        private final Progress told;
        private long seen;

        Watched(Progress told) {
            this.told = told;
        }

        @Override
        public void at(long counted, long total) {
            told.at(counted, total);
            if (counted > seen) {
                seen = counted;
                onPulled.run();
            }
        }

        @Override
        public boolean cancelled() {
            return closing || told.cancelled();
        }
    }

    /// Work by itself from now on.
    void start() {
        pullSoon();
        if (drop != null) {
            FolderWatch watch = drop.watch(threads.io(), this::pullSoon);
            open.add(watch);
        }
        if (synchronizer != null) {
            synchronizer.start(threads.timer());
        }
    }

    /// Pull in the background; a failure is logged and the next pull goes on from there. Asked
    /// again before the pull has begun, it pulls once.
    void pullSoon() {
        if (!closing
                && soon.compareAndSet(false, true)
                && !Threads.begin(threads.io(), this::pullNow)) {
            soon.set(false);
        }
    }

    private void pullNow() {
        pulling.lock();
        try {
            soon.set(false);
            pull(Progress.SILENT);
        } catch (FaultException e) {
            LOG.warn("pull stopped: {}", e.fault().code());
        } finally {
            pulling.unlock();
        }
    }

    @Nullable Synchronizer synchronizer() {
        return synchronizer;
    }

    /// Stop what works by itself, let a pull come to the end of its batch, then let go.
    @Override
    public void close() {
        closing = true;
        open.reversed().forEach(Sources::close);
        boolean quiet = false;
        try {
            quiet = pulling.tryLock(CLOSING_SECONDS, TimeUnit.SECONDS);
            if (quiet && drop != null) {
                drop.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (quiet) {
                pulling.unlock();
            }
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("a source did not close: {}", e.getClass().getName());
        }
    }
}
