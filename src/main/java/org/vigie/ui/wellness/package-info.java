/// The person's own day: dose, breaks, comfort and handing off. Private, quiet and never in the
/// way.
@NullMarked
package org.vigie.ui.wellness;

import org.jspecify.annotations.NullMarked;
