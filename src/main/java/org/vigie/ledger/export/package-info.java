/// A device's log as a folder that anybody can verify, and the verifier of such folders.
@NullMarked
package org.vigie.ledger.export;

import org.jspecify.annotations.NullMarked;
