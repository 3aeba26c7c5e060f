package org.vigie.sync;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;

/// How delivery stands.
///
/// @param waiting events not yet acknowledged, those within the undo window included
/// @param lastSuccess end of the last round without a fault, null before the first
/// @param fault what went wrong last, null while all is well
public record SyncStatus(
        State state, long waiting, @Nullable Instant lastSuccess, @Nullable Fault fault) {

    /// What a status line says; `sync.state.<word>` is its text.
    public enum State {
        /// Not started, or closed.
        OFF,
        /// All that may leave has left.
        IDLE,
        /// Events are on their way.
        SENDING,
        /// The feed cannot be reached or is busy; tried again by itself.
        OFFLINE,
        /// The feed refused the token; tried again with a new one.
        SIGN_IN,
        /// Something a person must look into.
        ATTENTION;

        /// Return the word of the text bundle, such as `sign-in`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
