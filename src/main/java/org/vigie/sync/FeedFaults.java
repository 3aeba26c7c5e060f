package org.vigie.sync;

import java.time.Duration;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The faults of this room, made in one place. None carries an address, a token or a body.
final class FeedFaults {
    static final String SIGN_IN = "feed-refused-sign-in";
    static final String TOKEN = "feed-token-missing";
    static final String FORK = "feed-conflict-sequence";
    static final String CONTENT = "feed-refused-content";

    private FeedFaults() {}

    /// Return the fault for an answer that is not 200.
    static FaultException status(int status, Duration retryAfter) {
        return switch (status) {
            case 401, 403 -> fault(SIGN_IN, "status", status);
            case 404, 405, 410, 501 -> fault("feed-not-found", "status", status);
            case 409 -> new FaultException(Fault.of(FORK));
            case 400, 413, 422 -> fault(CONTENT, "status", status);
            case 408, 425, 429, 500, 502, 503, 504 ->
                    new TransientFault(Fault.of("feed-busy", "status", status), retryAfter);
            case 301, 302, 303, 307, 308 -> fault("feed-redirects", "status", status);
            default -> fault("feed-answer-unexpected", "status", status);
        };
    }

    static TransientFault offline() {
        return new TransientFault(Fault.of("feed-offline"), Duration.ZERO);
    }

    static TransientFault tooSlow(Duration deadline) {
        return new TransientFault(
                Fault.of("feed-too-slow", "seconds", Math.max(1, deadline.toSeconds())),
                Duration.ZERO);
    }

    static TransientFault unreadable() {
        return new TransientFault(Fault.of("feed-answer-unreadable"), Duration.ZERO);
    }

    static FaultException stopped() {
        return new FaultException(Fault.of("feed-stopped"));
    }

    static FaultException tooHeavy(long limit) {
        return fault("feed-answer-too-heavy", "limit", limit);
    }

    static FaultException fault(String code, String name, Object value) {
        return new FaultException(Fault.of(code, name, value));
    }

    /// Return whether a fault is about who we are rather than what we send.
    static boolean aboutSignIn(Fault fault) {
        return fault.code().equals(SIGN_IN) || fault.code().equals(TOKEN);
    }
}
