/// Analyzers, and the examiner that runs them.
@NullMarked
package org.vigie.evidence;

import org.jspecify.annotations.NullMarked;
