/// What picture files say about their own origin, read without trusting a byte of it.
@NullMarked
package org.vigie.evidence.provenance;

import org.jspecify.annotations.NullMarked;
