package org.vigie.sync;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vigie.intake.Summary;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;

/// A desk's delivery against a hostile server, with virtual waits and short real deadlines.
final class Rig implements AutoCloseable {
    static final Deadlines QUICK =
            new Deadlines(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(400),
                    Duration.ofMillis(600),
                    Duration.ofMillis(20),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(20),
                    Duration.ofMillis(40),
                    Duration.ofMillis(200),
                    Duration.ofMinutes(5));
    static final Duration WINDOW = Duration.ofSeconds(8);

    final HostileFeedServer server = HostileFeedServer.start();
    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final VirtualPace pace = new VirtualPace(42, Instant.now());
    final MemoryOutbox outbox = new MemoryOutbox();
    private final Deadlines deadlines;
    FeedConnection connection;
    Sender sender;
    Synchronizer synchronizer;
    Puller puller = () -> Summary.NOTHING;

    Rig() throws IOException, FaultException {
        this(QUICK);
    }

    Rig(Deadlines deadlines) throws IOException, FaultException {
        this.deadlines = deadlines;
        connection = connect(HostileFeedServer.TOKEN);
        sender = new Sender(connection, outbox, MemoryOutbox.DEVICE, new UndoWindow(WINDOW, pace));
        synchronizer = synchronizer();
    }

    FeedConnection connect(String token) throws FaultException {
        return connect(Token.of(Map.of(Token.VARIABLE, token), null));
    }

    FeedConnection connect(Token token) throws FaultException {
        return new FeedConnection(FeedAddress.of(server.base()), token, deadlines, pace, threads);
    }

    /// Start afresh on the same log, as after a crash of the console.
    void restart() throws FaultException {
        connection.close();
        connection = connect(HostileFeedServer.TOKEN);
        sender = new Sender(connection, outbox, MemoryOutbox.DEVICE, new UndoWindow(WINDOW, pace));
        synchronizer = synchronizer();
    }

    HttpsFeed feed() {
        return new HttpsFeed(connection, PolicyPack.Limits.DEFAULT);
    }

    private Synchronizer synchronizer() {
        return new Synchronizer(connection, sender, outbox, () -> puller.pull(), pace);
    }

    @Override
    public void close() {
        synchronizer.close();
        connection.close();
        server.close();
        threads.shutdownNow();
    }
}
