/// What is done with a case beside deciding it: keeping, handing over, noting, taking back.
@NullMarked
package org.vigie.ui.casework;

import org.jspecify.annotations.NullMarked;
