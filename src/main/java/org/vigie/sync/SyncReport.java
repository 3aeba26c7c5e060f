package org.vigie.sync;

import org.vigie.intake.Summary;

/// What one round came to.
///
/// @param pushed events acknowledged in this round
/// @param highWater the last event the feed is known to have
/// @param conflicts of the pushed ones, those that need attention
public record SyncReport(long pushed, long highWater, int conflicts, Summary pulled) {}
