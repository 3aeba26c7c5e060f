package org.vigie.inference;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/// One piece of work in the queue of a lane. It gives way to what is more urgent by being broken
/// off and begun again.
final class Turn<T> implements Runnable, Comparable<Turn<?>> {
    private final Urgency urgency;
    private final long arrival;
    private final Work<T> work;
    private final Lane lane;
    private final Brake brake = new Brake();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile boolean unwanted;

    /// Work that ends early when the brake is pulled.
    interface Work<T> {
        T with(Brake brake) throws Exception;
    }

    Turn(Lane lane, Urgency urgency, long arrival, Work<T> work) {
        this.lane = lane;
        this.urgency = urgency;
        this.arrival = arrival;
        this.work = work;
    }

    @Override
    public void run() {
        if (result.isDone()) {
            return;
        }
        lane.begins(this);
        try {
            result.complete(work.with(brake));
        } catch (Throwable e) {
            if (brake.pulled() && !unwanted && !result.isDone()) {
                brake.release();
                lane.again(this);
            } else {
                result.completeExceptionally(e);
            }
        } finally {
            lane.ends();
        }
    }

    /// Break off for something more urgent; it is done again later.
    void giveWay() {
        brake.pull();
    }

    /// Give up for good.
    void giveUp() {
        unwanted = true;
        result.completeExceptionally(new CancellationException());
        brake.pull();
    }

    CompletableFuture<T> result() {
        return result;
    }

    Urgency urgency() {
        return urgency;
    }

    @Override
    public int compareTo(Turn<?> other) {
        int byUrgency = urgency.compareTo(other.urgency);
        return byUrgency != 0 ? byUrgency : Long.compare(arrival, other.arrival);
    }
}
