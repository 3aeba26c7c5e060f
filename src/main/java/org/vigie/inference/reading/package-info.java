/// Tensors to answers: probabilities, boxes, distances and heat maps as a manifest explains them.
@NullMarked
package org.vigie.inference.reading;

import org.jspecify.annotations.NullMarked;
