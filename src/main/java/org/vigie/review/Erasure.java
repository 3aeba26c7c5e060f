package org.vigie.review;

import java.time.Duration;

/// Making what the log is bound to unreadable, while every proof stays. What is done here cannot be
/// undone. Every method blocks and may be called from any thread but the JavaFX one.
public interface Erasure {
    /// How long the material of a case that left for the child-safety path is kept at least after
    /// its decision: 18 U.S.C. § 2258A(h), one year.
    Duration PRESERVED = Duration.ofDays(365);

    /// Erase the key of a case, and with it its pictures, its prompt, its accounts and its
    /// evidence. Its decisions and the log stay.
    ///
    /// @param confirmation the number of the case, typed again
    /// @param reason why, required
    /// @throws FaultException `erase-confirmation`, `note-needed`, `case-unknown`, `erase-open`,
    ///   `erase-preserved`, `generation-erased`
    Saved erase(String generationId, String confirmation, String reason) throws FaultException;

    /// Delete a text an event is bound to. Its commitment stays in the log.
    ///
    /// @param confirmation the number of the entry, typed again
    /// @param reason why, required
    /// @throws FaultException `erase-confirmation`, `note-needed`, `redact-nothing`
    Saved redact(long sequence, String field, String confirmation, String reason)
            throws FaultException;
}
