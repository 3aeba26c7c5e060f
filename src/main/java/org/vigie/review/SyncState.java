package org.vigie.review;

/// How far a recorded event has travelled. Each word is true only of what is known to have
/// happened.
public enum SyncState {
    /// Committed on this desk; no feed takes events, or sending is not due yet (undo window).
    RECORDED,
    /// Committed here and waiting for the feed.
    QUEUED,
    /// The feed has it.
    ACCEPTED,
    /// The feed has it and another decision took effect first, or it was refused; needs attention.
    CONFLICT
}
