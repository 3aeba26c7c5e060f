/// The window: bars, rooms, menu, palette, status.
@NullMarked
package org.vigie.ui.shell;

import org.jspecify.annotations.NullMarked;
