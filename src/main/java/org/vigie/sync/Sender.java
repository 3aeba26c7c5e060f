package org.vigie.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.ledger.Effect;
import org.vigie.ledger.Entry;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Brings the device's log to the feed, in order, until nothing is left that may leave.
///
/// Only what was sent in this very exchange is acknowledged, never what the server merely claims:
/// what it claims and we did not send is sent again, so that its content is compared. A server that
/// fell behind gets everything again from where it stands; one that is ahead of the log, or that
/// holds another event at the same place, stops the delivery and is never worked around.
///
/// An event the server refuses for its content (400, 413, 422) is found by halving the batch. It is
/// then announced without content, by its leaf hash, so that the sequence stays without a gap and
/// the chain provable; it goes to the lane of what needs attention, and the others follow. A server
/// that refuses even that stops the delivery at this event, visibly, until it changes its mind.
/// Nothing is dropped in any case. Not for use by two threads at a time.
public final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int SETBACKS = 3;

    private final Uplink uplink;
    private final Outbox outbox;
    private final UndoWindow window;
    private boolean greeted;
    private long position;
    private int size = Uplink.EVENTS;
    private volatile @Nullable Fault fork;

    public Sender(FeedConnection connection, Outbox outbox, String device, UndoWindow window) {
        this.uplink = new Uplink(connection, device);
        this.outbox = outbox;
        this.window = window;
    }

    /// What one delivery came to.
    ///
    /// @param pushed events acknowledged in this delivery
    /// @param attention events among them that need attention
    record Sent(long pushed, int attention) {}

    /// Deliver; `progress` runs after every acknowledged batch.
    ///
    /// @throws FaultException what keeps the rest here; nothing acknowledged is undone by it
    Sent push(Runnable progress) throws FaultException {
        Fault standing = fork;
        if (standing != null) {
            throw new FaultException(standing);
        }
        try {
            return deliver(progress);
        } catch (FaultException e) {
            greeted = false;
            if (e.fault().code().equals(FeedFaults.FORK)) {
                fork = e.fault();
            }
            throw e;
        }
    }

    /// Try again after a fork: somebody asked.
    void release() {
        fork = null;
    }

    private Sent deliver(Runnable progress) throws FaultException {
        greet();
        long pushed = 0;
        int attention = 0;
        int setbacks = 0;
        for (List<Entry> batch = next(); !batch.isEmpty(); batch = next()) {
            Optional<Receipt> receipt = send(batch);
            if (receipt.isEmpty()) {
                continue;
            }
            long last = Math.min(within(receipt.get()), batch.getLast().sequence());
            if (last < batch.getFirst().sequence()) {
                position = last;
                if (++setbacks >= SETBACKS) {
                    throw FeedFaults.fault("feed-stands-behind", "sequence", last + 1);
                }
                continue;
            }
            attention += settle(position, last, receipt.get().effects());
            pushed += last - position;
            position = last;
            progress.run();
        }
        return new Sent(pushed, attention);
    }

    /// Ask where the server stands, at start and after any failure: it may have been restored from
    /// a backup meanwhile. A server that cannot say is taken at its last word.
    private void greet() throws FaultException {
        if (greeted) {
            return;
        }
        long known = outbox.highWater();
        try {
            long server = within(uplink.greet());
            if (server < known) {
                LOG.warn("the feed fell behind: has {} of {} acknowledged events", server, known);
            }
            position = Math.min(server, known);
        } catch (FaultException e) {
            if (!e.fault().code().equals(FeedFaults.CONTENT)) {
                throw e;
            }
            position = known;
        }
        greeted = true;
    }

    private List<Entry> next() throws FaultException {
        List<Entry> waiting = outbox.after(position, size);
        return window.sendable(waiting.subList(0, Uplink.fitting(waiting)));
    }

    /// Send a batch; a refused one is halved, a refused single event announced without content.
    ///
    /// @return the receipt, or nothing when a smaller batch must be tried
    private Optional<Receipt> send(List<Entry> batch) throws FaultException {
        try {
            Receipt receipt = uplink.send(batch);
            size = Math.min(Uplink.EVENTS, size * 2);
            return Optional.of(receipt);
        } catch (FaultException e) {
            if (!e.fault().code().equals(FeedFaults.CONTENT)) {
                throw e;
            }
            if (batch.size() > 1) {
                size = batch.size() / 2;
                return Optional.empty();
            }
            return Optional.of(withhold(batch.getFirst(), e.fault()));
        }
    }

    private Receipt withhold(Entry entry, Fault refused) throws FaultException {
        long sequence = entry.sequence();
        String status = refused.details().getOrDefault("status", "");
        try {
            Receipt receipt = uplink.withhold(entry, status);
            if (within(receipt) >= sequence) {
                LOG.warn("the feed refused event {} ({}), it needs attention", sequence, status);
                return new Receipt(receipt.highWater(), Map.of(sequence, Receipt.REFUSED));
            }
        } catch (FaultException e) {
            if (!e.fault().code().equals(FeedFaults.CONTENT)) {
                throw e;
            }
        }
        throw FeedFaults.fault("feed-refused-event", "sequence", sequence);
    }

    private long within(Receipt receipt) throws FaultException {
        long length = outbox.length();
        if (receipt.highWater() > length) {
            throw new FaultException(
                    new Fault(
                            "feed-ahead",
                            Map.of(
                                    "server", String.valueOf(receipt.highWater()),
                                    "here", String.valueOf(length))));
        }
        return receipt.highWater();
    }

    /// Refusals go first: were the acknowledgement to fail, the same answer comes again.
    private int settle(long after, long last, Map<Long, String> words) throws FaultException {
        Map<Long, Effect> effects = new HashMap<>();
        int attention = 0;
        for (Map.Entry<Long, String> word : words.entrySet()) {
            long sequence = word.getKey();
            if (sequence <= after || sequence > last) {
                continue;
            }
            Optional<Effect> effect = Effect.of(word.getValue());
            if (effect.isEmpty()) {
                outbox.refuse(sequence, refusal(word.getValue()));
            }
            effect.ifPresent(known -> effects.put(sequence, known));
            attention += effect.isEmpty() || effect.get() == Effect.CONFLICT ? 1 : 0;
        }
        outbox.acknowledge(Math.max(last, outbox.highWater()), effects);
        return attention;
    }

    private static String refusal(String word) {
        return word.equals(Receipt.REFUSED) ? FeedFaults.CONTENT : "feed-effect-unknown";
    }
}
