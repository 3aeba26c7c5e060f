/// The guided start: a few minutes on the demo set, each step waiting for the real thing.
@NullMarked
package org.vigie.ui.guide;

import org.jspecify.annotations.NullMarked;
