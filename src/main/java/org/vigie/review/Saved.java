package org.vigie.review;

import java.time.Instant;

/// The receipt for an event: it exists only after the synced commit returned.
///
/// @param sequence the event's place in this device's log, from 1
public record Saved(String eventId, long sequence, String generationId, Instant at) {}
