package org.vigie.ui.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where cases come from.
///
/// @param feedUrl `https://` address, empty for none
public record Sources(@Nullable Path dropFolder, String feedUrl, @Nullable Path tokenFile) {

    /// Where sources are kept. Both methods block.
    public interface Keeper {
        /// Return whether the organisation fixed them.
        default boolean fixed() {
            return false;
        }

        /// Return what is kept.
        Sources kept() throws org.vigie.review.FaultException;

        /// Check that the sources can be used, and keep them for the next start.
        ///
        /// @throws org.vigie.review.FaultException what is wrong with them; nothing was changed
        void keep(Sources sources) throws org.vigie.review.FaultException;
    }
}
