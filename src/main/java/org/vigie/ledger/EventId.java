package org.vigie.ledger;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Event identifiers: UUID version 7 (RFC 9562 §5.7), 48 bits of Unix milliseconds, then random.
public final class EventId {
    private EventId() {}

    /// Return a fresh identifier.
    public static String at(Instant instant, RandomGenerator random) {
        long high = instant.toEpochMilli() << 16 | 0x7000 | random.nextLong() & 0x0fff;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
