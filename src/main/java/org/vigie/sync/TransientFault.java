package org.vigie.sync;

import java.time.Duration;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// A failure that another try may cure: no network, a broken answer, a server that is busy.
public final class TransientFault extends FaultException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TransientFault(Fault fault, Duration retryAfter) {
        super(fault);
        this.retryAfter = retryAfter;
    }

    /// Return how long the server asked to be left alone; zero when it did not say.
    public Duration retryAfter() {
        return retryAfter;
    }
}
