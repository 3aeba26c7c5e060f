/// What every screen uses: the JavaFX gate, jobs, texts, commands.
@NullMarked
package org.vigie.ui.kit;

import org.jspecify.annotations.NullMarked;
