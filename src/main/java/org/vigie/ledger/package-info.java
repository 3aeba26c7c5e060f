/// Events, their canonical bytes, and the verification of the log.
@NullMarked
package org.vigie.ledger;

import org.jspecify.annotations.NullMarked;
