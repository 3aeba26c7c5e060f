/// The quality page: samples judged a second time, how far people agree, conflicts to settle, and
/// what other thresholds of a model would have meant.
@NullMarked
package org.vigie.ui.quality;

import org.jspecify.annotations.NullMarked;
