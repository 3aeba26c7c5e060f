package org.vigie.app;

import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Role;

/// Whether a lead's rooms answer at this desk: the logbook, second judgements, totals, filings.
///
/// @param role word of the [Role] the person at this desk is there for
/// @param demo whether it works on the demo set, which belongs to nobody: whoever tries the program
///   sees all of it, and their events still say what role they were recorded under
record LeadRooms(String role, boolean demo) {

    boolean open() {
        return demo || role.equals(Role.LEAD.word());
    }

    /// @throws FaultException `lead-only`
    void require() throws FaultException {
        if (!open()) {
            throw new FaultException(Fault.of("lead-only"));
        }
    }
}
