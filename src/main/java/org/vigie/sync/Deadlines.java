package org.vigie.sync;

import java.time.Duration;

/// How long anything about the feed may take.
///
/// @param connect to reach the server
/// @param call from sending a request to the last byte of its answer
/// @param medium the same, when the answer is a picture
/// @param backoff first wait after a failure; doubles with each further one
/// @param backoffCap longest such wait
/// @param overall all tries of one request together
/// @param retryAfterCap longest wait a server may ask for
/// @param idleLeast shortest pause between two rounds when all is well
/// @param idleMost longest such pause
/// @param offlineCap longest pause between two rounds while the feed cannot be reached
/// @param signIn pause before a refused token is shown again unasked
public record Deadlines(
        Duration connect,
        Duration call,
        Duration medium,
        Duration backoff,
        Duration backoffCap,
        Duration overall,
        Duration retryAfterCap,
        Duration idleLeast,
        Duration idleMost,
        Duration offlineCap,
        Duration signIn) {

    /// What a workstation uses: 3–5 s jittered polling (facts/reliability.md §2.2).
    public static final Deadlines DEFAULT =
            new Deadlines(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(5));
}
