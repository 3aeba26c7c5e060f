/// The first start: demo set or workstation, and unlocking.
@NullMarked
package org.vigie.ui.setup;

import org.jspecify.annotations.NullMarked;
