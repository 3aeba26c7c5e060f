/// The bar where a case is decided: category, actions, reason, and the way back.
@NullMarked
package org.vigie.ui.decision;

import org.jspecify.annotations.NullMarked;
