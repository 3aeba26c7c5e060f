/// Clock packs: which legal deadlines a generation is under.
@NullMarked
package org.vigie.clocks;

import org.jspecify.annotations.NullMarked;
