package org.vigie.intake;

/// Is told how a pull gets on, and may stop it.
@FunctionalInterface
public interface Progress {

    /// Nobody watches.
    Progress SILENT = (counted, total) -> {};

    /// Take note, after every batch; called on the pulling thread.
    ///
    /// @param counted flags looked at so far
    /// @param total flags to come in all, negative when the feed does not know
    void at(long counted, long total);

    /// Return whether to stop after the current batch; what is committed stays.
    default boolean cancelled() {
        return false;
    }
}
