/// The case on the desk: its pictures behind their veils, its words, its clocks and its evidence.
@NullMarked
package org.vigie.ui.casefile;

import org.jspecify.annotations.NullMarked;
