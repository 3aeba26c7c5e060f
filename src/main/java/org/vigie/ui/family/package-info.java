/// A family settled by one look: who is in, who stays out, and what will be recorded.
@NullMarked
package org.vigie.ui.family;

import org.jspecify.annotations.NullMarked;
