package org.vigie.review;

import java.time.Instant;
import java.util.Locale;

/// Something that happened to a generation or to a complaint after it was flagged, as the feed
/// tells it (`happenings` of a flag).
///
/// @param complaint id of the complaint it concerns; empty when it concerns the generation
public record Happening(Instant at, What what, String complaint) {

    /// What happened. The words are part of the flag's form.
    public enum What {
        /// Its complainant was asked for something without which nothing can be decided.
        INFORMATION_REQUESTED,
        /// What was asked for came.
        INFORMATION_RECEIVED,
        /// Its complainant was told that the complaint arrived.
        ACKNOWLEDGED,
        /// Nobody can see it for the time being.
        BLOCKED,
        /// It was removed.
        REMOVED,
        /// It can be seen again.
        RESTORED,
        /// The complaint was withdrawn.
        WITHDRAWN;

        /// Return the word in flags and packs, such as `information_requested`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
