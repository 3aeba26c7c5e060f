package org.vigie.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vigie.review.AskedAgain;
import org.vigie.review.FaultException;
import org.vigie.store.CaseStore;

/// Watches for complaints that came after a decision. Looked for every half minute, among the
/// decisions of a month: a longer look would cost a desk with a million decisions seconds.
final class LateComplaints {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration BACK = Duration.ofDays(30);
    private static final int MOST = 100;

    private final CaseStore cases;
    private final InstantSource now;
    private final AtomicReference<@Nullable Found> latest = new AtomicReference<>();

    LateComplaints(CaseStore cases, InstantSource now) {
        this.cases = cases;
        this.now = now;
    }

    private record Found(Instant at, List<AskedAgain> cases) {}

    List<AskedAgain> now() throws FaultException {
        Instant moment = now.instant();
        Found known = latest.get();
        if (known != null && Duration.between(known.at(), moment).abs().compareTo(FRESH) < 0) {
            return known.cases();
        }
        Found found = new Found(moment, cases.askedAgain(moment.minus(BACK), MOST));
        latest.set(found);
        return found.cases();
    }
}
