/// Statements of reasons for the Transparency Database of the EU's Digital Services Act.
@NullMarked
package org.vigie.filing.dsa;

import org.jspecify.annotations.NullMarked;
