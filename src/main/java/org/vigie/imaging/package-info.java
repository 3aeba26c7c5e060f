/// Untrusted bytes to bounded pixels, and pixels to smaller pixels.
@NullMarked
package org.vigie.imaging;

import org.jspecify.annotations.NullMarked;
