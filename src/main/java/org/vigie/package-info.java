/// Vigie, a review console for human moderators of AI-generated images.
@NullMarked
package org.vigie;

import org.jspecify.annotations.NullMarked;
