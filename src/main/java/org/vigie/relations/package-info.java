/// Which generations belong together, and why.
@NullMarked
package org.vigie.relations;

import org.jspecify.annotations.NullMarked;
