package org.vigie.intake;

import java.util.List;
import org.vigie.review.Clock;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.PolicyPack;
import org.vigie.store.GenerationStore;

/// Pulls a feed into the store: reads each flag, fetches and checks its media, finds its clocks,
/// and admits it. One bad flag goes to quarantine and stops nothing.
///
/// The cursor is saved after what it stands for is committed, so a crash repeats work and never
/// loses it; what is repeated is recognised. At most one batch is in memory, however many flags
/// there are.
public final class Intake {
    /// Most flags of one transaction.
    public static final int BATCH_FLAGS = 200;

    private final GenerationStore store;
    private final FlagReader reader;
    private final MediaFetch media;
    private final CategoryHint hint;
    private final Clocks clocks;

    /// Finds the legal deadlines of a generation.
    @FunctionalInterface
    public interface Clocks {
        List<Clock> clocksFor(Generation generation, String categoryHint);
    }

    public Intake(GenerationStore store, PolicyPack policy, Clocks clocks) {
        this.store = store;
        this.reader = new FlagReader(policy.limits());
        this.media = new MediaFetch(policy.limits());
        this.hint = new CategoryHint(policy);
        this.clocks = clocks;
    }

    /// Pull until the feed has no more for now, or `progress` is cancelled. Blocks.
    ///
    /// @throws FaultException when the feed or the store fails as a whole; what was committed
    ///   before stays, and the next pull goes on from there
    public Summary pull(Feed feed, Progress progress) throws FaultException {
        Tally tally = new Tally();
        String cursor = store.cursor(feed.name());
        boolean more = true;
        while (more && !progress.cancelled()) {
            Batch batch = feed.pull(cursor, BATCH_FLAGS);
            Admitting admitting =
                    new Admitting(store, reader, media, hint, clocks, feed.name(), tally);
            admitting.take(batch.flags());
            // A feed that stands still while it promises more would never end.
            more = batch.more() && !batch.next().equals(cursor);
            if (!batch.next().equals(cursor)) {
                store.cursor(feed.name(), batch.next());
            }
            cursor = batch.next();
            long remaining = feed.remaining();
            progress.at(tally.counted(), remaining < 0 ? -1 : tally.counted() + remaining);
        }
        return tally.summary();
    }
}
