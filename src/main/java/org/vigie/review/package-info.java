/// The domain: what a generation, its evidence and a decision are. No I/O, no JavaFX, nothing else
/// of ours.
@NullMarked
package org.vigie.review;

import org.jspecify.annotations.NullMarked;
