/// Whether decisions agree and what thresholds would have meant: sampling, blind second review,
/// agreement between people, and grading of models by what people decided. Pure; knows nothing of
/// storage or screens.
@NullMarked
package org.vigie.quality;

import org.jspecify.annotations.NullMarked;
