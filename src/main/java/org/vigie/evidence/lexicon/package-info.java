/// Word lists: what their files may hold, the ones built in, and the ones an operator brings.
@NullMarked
package org.vigie.evidence.lexicon;

import org.jspecify.annotations.NullMarked;
