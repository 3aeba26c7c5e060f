/// The models an operator adds: presets, the shelf they stand on, what it takes to put one there.
@NullMarked
package org.vigie.shelf;

import org.jspecify.annotations.NullMarked;
