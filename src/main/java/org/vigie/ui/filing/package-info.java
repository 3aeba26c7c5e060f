/// The filings page: choose what a decision or a period leads to, see what speaks against it, read
/// it, save it. Nothing is sent.
@NullMarked
package org.vigie.ui.filing;

import org.jspecify.annotations.NullMarked;
