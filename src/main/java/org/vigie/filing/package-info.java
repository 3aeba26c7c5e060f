/// Documents derived from decisions: statements of reasons, CyberTip drafts, action-taken reports,
/// notices. Prepared and checked here, never sent.
@NullMarked
package org.vigie.filing;

import org.jspecify.annotations.NullMarked;
