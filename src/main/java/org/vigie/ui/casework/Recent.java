package org.vigie.ui.casework;

import org.vigie.review.CaseFile;
import org.vigie.review.CaseWork;
import org.vigie.review.Saved;

/// One line of what happened lately at this desk.
sealed interface Recent {

    /// The event that put it there.
    Saved saved();

    default String generationId() {
        return saved().generationId();
    }

    /// A decision that stands.
    record Decided(CaseFile.Standing standing) implements Recent {
        @Override
        public Saved saved() {
            return standing.saved();
        }
    }

    /// A case that is open but not in the queue.
    record Moved(CaseWork.Away away) implements Recent {
        @Override
        public Saved saved() {
            return away.step().saved();
        }
    }
}
