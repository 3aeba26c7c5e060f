package org.vigie.intake;

import java.util.List;

/// What one pull delivered.
///
/// @param next the cursor to save once these flags are committed
/// @param more whether another pull would deliver something at once
public record Batch(List<RawFlag> flags, String next, boolean more) {

    public Batch {
        flags = List.copyOf(flags);
    }
}
