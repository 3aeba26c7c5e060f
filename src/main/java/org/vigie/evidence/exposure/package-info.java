/// Lays a source photo over what was generated from it and says what changed, by arithmetic on
/// pixels alone.
@NullMarked
package org.vigie.evidence.exposure;

import org.jspecify.annotations.NullMarked;
