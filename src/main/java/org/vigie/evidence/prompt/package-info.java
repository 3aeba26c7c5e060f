/// What the words of a prompt ask for: read, never executed, never judged.
///
/// A text is read twice: as it stands, and with every trick undone that slips words past a filter
/// (facts §7.2). Both readings know where in the original text each character stands, so every word
/// found can be shown in place, with the tricks it took.
@NullMarked
package org.vigie.evidence.prompt;

import org.jspecify.annotations.NullMarked;
