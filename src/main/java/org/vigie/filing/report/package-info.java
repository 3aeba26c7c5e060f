/// What a desk did in a period, for whoever asks: figures, as a page to print and as JSON.
@NullMarked
package org.vigie.filing.report;

import org.jspecify.annotations.NullMarked;
