/// The settings: look, keys, feeds, and whatever other rooms add a section for.
@NullMarked
package org.vigie.ui.settings;

import org.jspecify.annotations.NullMarked;
