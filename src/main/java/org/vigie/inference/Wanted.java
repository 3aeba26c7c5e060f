package org.vigie.inference;

import org.vigie.review.FaultException;

/// Whether somebody still wants an answer, and how long it may take. May be asked from any thread.
public interface Wanted {

    /// Wanted whatever happens, and in time whenever it comes.
    Wanted ALWAYS =
            new Wanted() {
                @Override
                public void check() {}

                @Override
                public long nanosLeft() {
                    return Long.MAX_VALUE;
                }

                @Override
                public Registration onCancel(Runnable stop) {
                    return () -> {};
                }
            };

    /// Go on only when wanted and in time.
    ///
    /// @throws FaultException `examination-cancelled` or `examination-out-of-time`
    void check() throws FaultException;

    /// Return how long it may still take, at least 0; [Long#MAX_VALUE] for as long as it takes.
    long nanosLeft();

    /// Have as much time again as was spent on something that all answers need, such as loading a
    /// model.
    default void unspend(long nanos) {}

    /// Call `stop` when it is not wanted any more, at once when that has happened already. Close
    /// what is returned when there is nothing left to stop.
    Registration onCancel(Runnable stop);

    /// Something to stop that ends when closed.
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
