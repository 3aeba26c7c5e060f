/// Every part the screens are made of, side by side in its states, for whoever draws or checks
/// them. No moderator meets it.
@NullMarked
package org.vigie.ui.gallery;

import org.jspecify.annotations.NullMarked;
