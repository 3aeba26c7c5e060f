/// Pictures to tensors: sizes, colours and numbers exactly as a model's manifest asks for them.
@NullMarked
package org.vigie.inference.framing;

import org.jspecify.annotations.NullMarked;
