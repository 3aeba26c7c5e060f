package org.vigie.app;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.evidence.Budget;
import org.vigie.evidence.Examiner;
import org.vigie.evidence.Examiner.Examination;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Outcome;
import org.vigie.store.GenerationStore;
import org.vigie.store.Vault;

/// Looks closely at one veiled generation after the other. The case on screen goes first, and gives
/// way when it leaves the screen; what it lacks then is found in its turn.
final class Examining {
    private static final Logger LOG = LoggerFactory.getLogger(Examining.class);

    private final GenerationStore generations;
    private final Vault vault;
    private final Examiner examiner;
    private final Duration time;
    private final ExecutorService io;
    private final Runnable onSeen;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /// The case on screen, or the last one that was.
    private @Nullable Attended attended;

    private record Attended(String id, Budget budget) {}

    /// @param time for all analyzers on one generation
    /// @param onSeen told when there is something new about the case on screen
    Examining(
            GenerationStore generations,
            Vault vault,
            Examiner examiner,
            Duration time,
            ExecutorService io,
            Runnable onSeen) {
        this.generations = generations;
        this.vault = vault;
        this.examiner = examiner;
        this.time = time;
        this.io = io;
        this.onSeen = onSeen;
    }

    /// Examine the case that came on screen before all others, and stop doing so for the one that
    /// left it. Returns at once; any thread.
    void attend(String id) {
        Budget budget = Budget.of(time);
        synchronized (this) {
            Attended before = attended;
            if (before != null && before.id().equals(id)) {
                return;
            }
            if (before != null) {
                before.budget().cancel();
            }
            attended = new Attended(id, budget);
        }
        Threads.begin(io, () -> attended(id, budget));
    }

    private synchronized boolean isAttended(String id) {
        return attended != null && attended.id().equals(id);
    }

    private void attended(String id, Budget budget) {
        try {
            if (generations.isUnexamined(id)) {
                examine(id, budget);
            }
        } catch (FaultException e) {
            LOG.info("the case on screen is examined later: {}", e.fault().code());
        }
    }

    /// Examine one generation and keep what was found.
    ///
    /// @return whether it was this call that did it
    /// @throws FaultException what keeps the whole desk from examining, or just this generation
    boolean examine(String id) throws FaultException {
        return examine(id, Budget.of(time));
    }

    private boolean examine(String id, Budget budget) throws FaultException {
        if (!underWay.add(id)) {
            return false;
        }
        try {
            Examination done =
                    examiner.examine(
                            generations.generation(id),
                            medium -> vault.medium(id, medium.sha256()),
                            generations.standing(id),
                            budget);
            Optional<String> stopped =
                    Stream.concat(
                                    done.unseen().stream(),
                                    done.outcomes().stream().map(Outcome::gap))
                            .filter(Preparation::notKept)
                            .findFirst();
            if (stopped.isPresent()) {
                throw new FaultException(Fault.of(stopped.orElseThrow()));
            }
            generations.examined(id, done.outcomes(), done.complete());
            if (isAttended(id)) {
                onSeen.run();
            }
            return true;
        } finally {
            underWay.remove(id);
        }
    }
}
