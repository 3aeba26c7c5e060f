package org.vigie.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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

    private final Intake intake;
    private final Threads threads;
    private final Consumer<Summary> onPulled;
    private final List<Feed> feeds = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final ReentrantLock pulling = new ReentrantLock();
    private final @Nullable DropFolderFeed drop;
    private final @Nullable Synchronizer synchronizer;

    Sources(
            Storage storage,
            Intake intake,
            PolicyPack policy,
            Workstation.Opening opening,
            Threads threads,
            Consumer<Summary> onPulled)
            throws FaultException {
        this.intake = intake;
        this.threads = threads;
        this.onPulled = onPulled;
        if (opening.demo()) {
            feeds.add(new DemoFeed(demoStart(storage.generations()), policy.limits()));
        }
        drop = dropFolder(opening.settings(), policy);
        if (drop != null) {
            feeds.add(drop);
            open.add(drop);
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
                        connection, sender, outbox, () -> told(take(feed, Progress.SILENT)), pace);
        open.add(made);
        return made;
    }

    /// Pull once from the local sources; blocks.
    Summary pull(Progress progress) throws FaultException {
        Summary all = Summary.NOTHING;
        for (Feed feed : feeds) {
            all = all.plus(take(feed, progress));
        }
        return told(all);
    }

    /// Pull once from one folder that is not configured; blocks.
    Summary pull(DropFolderFeed folder, Progress progress) throws FaultException {
        return told(take(folder, progress));
    }

    private Summary take(Feed feed, Progress progress) throws FaultException {
        pulling.lock();
        try {
            return intake.pull(feed, progress);
        } finally {
            pulling.unlock();
        }
    }

    private Summary told(Summary summary) {
        if (summary.counted() > 0) {
            onPulled.accept(summary);
        }
        return summary;
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

    /// Pull in the background; a failure is logged and the next pull goes on from there.
    void pullSoon() {
        threads.io()
                .execute(() -> {
                    try {
                        pull(Progress.SILENT);
                    } catch (FaultException e) {
                        LOG.warn("pull stopped: {}", e.fault().code());
                    }
                });
    }

    @Nullable Synchronizer synchronizer() {
        return synchronizer;
    }

    @Override
    public void close() {
        for (AutoCloseable closing : open.reversed()) {
            try {
                closing.close();
            } catch (Exception e) {
                LOG.warn("a source did not close: {}", e.getClass().getName());
            }
        }
    }
}
