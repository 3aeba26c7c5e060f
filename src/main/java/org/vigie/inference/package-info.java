/// Accelerators, model packs, sessions and the veil: everything that runs a model.
@NullMarked
package org.vigie.inference;

import org.jspecify.annotations.NullMarked;
