/// Merkle logs in the C2SP formats: tiles, signed notes, checkpoints, proofs. Whatever is written
/// here can be verified by tools that are not ours.
@NullMarked
package org.vigie.ledger.tlog;

import org.jspecify.annotations.NullMarked;
