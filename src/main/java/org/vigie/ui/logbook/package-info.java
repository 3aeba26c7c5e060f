/// The logbook page: what was decided at this desk, its proof, and what it comes to.
@NullMarked
package org.vigie.ui.logbook;

import org.jspecify.annotations.NullMarked;
