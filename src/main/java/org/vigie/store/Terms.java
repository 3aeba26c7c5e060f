package org.vigie.store;

import java.time.Duration;
import java.util.regex.Pattern;

/// What the desk works by, as far as the log and its delivery are concerned.
///
/// @param policyDigest SHA-256 of the policy pack, named by every event; empty when there is none
/// @param delivers whether a feed takes events
/// @param undoWindow during which no decision leaves the desk
/// @param reckoning how deadlines are reckoned
public record Terms(
        String policyDigest, boolean delivers, Duration undoWindow, Reckoning reckoning) {
    private static final Pattern DIGEST = Pattern.compile("([0-9a-f]{64})?");

    /// A desk on its own, without a policy.
    public static final Terms ALONE = new Terms("", false, Duration.ZERO);

    public Terms {
        if (!DIGEST.matcher(policyDigest).matches()) {
            throw new IllegalArgumentException("a policy digest is 64 hex digits");
        }
        if (!DIGEST.matcher(reckoning.digest()).matches()) {
            throw new IllegalArgumentException("a clock pack's digest is 64 hex digits");
        }
    }

    /// Terms without a clock pack.
    public Terms(String policyDigest, boolean delivers, Duration undoWindow) {
        this(policyDigest, delivers, undoWindow, Reckoning.NONE);
    }
}
