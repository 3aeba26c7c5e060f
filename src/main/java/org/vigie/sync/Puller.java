package org.vigie.sync;

import org.vigie.intake.Summary;
import org.vigie.review.FaultException;

/// Brings new flags in; in the console this is the intake with its feed.
@FunctionalInterface
public interface Puller {

    /// Pull all there is now. Blocks.
    Summary pull() throws FaultException;
}
