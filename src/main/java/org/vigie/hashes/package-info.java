/// Imported lists of known hashes: reading them, keeping them, finding in them.
@NullMarked
package org.vigie.hashes;

import org.jspecify.annotations.NullMarked;
