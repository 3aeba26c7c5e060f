/// The evidence panel: one sentence, who said what, and what else is known, without a picture.
@NullMarked
package org.vigie.ui.casefile.evidence;

import org.jspecify.annotations.NullMarked;
