package org.vigie.review;

import java.util.List;
import java.util.Optional;

/// What was chosen and written about a case that is not decided yet, so that a crash costs nobody a
/// reason. Every method blocks.
public interface Drafts {

    /// Where nothing is kept.
    Drafts NONE =
            new Drafts() {
                @Override
                public Optional<Draft> draft(String generationId) {
                    return Optional.empty();
                }

                @Override
                public void keep(String generationId, Draft draft) {}
            };

    /// Return the draft of a case.
    ///
    /// @throws FaultException `sealed-damaged`, `generation-erased`
    Optional<Draft> draft(String generationId) throws FaultException;

    /// Keep a draft in place of the one before, or none when it is empty. A case that is decided
    /// keeps none. It is on disk when this returns.
    void keep(String generationId, Draft draft) throws FaultException;

    /// What was chosen and written.
    ///
    /// @param categoryId empty while none is chosen
    record Draft(String categoryId, List<String> actionIds, String reason) {
        /// Nothing chosen, nothing written.
        public static final Draft EMPTY = new Draft("", List.of(), "");

        public Draft {
            actionIds = List.copyOf(actionIds);
        }

        /// Return whether there is nothing to keep.
        public boolean nothing() {
            return equals(EMPTY);
        }
    }
}
