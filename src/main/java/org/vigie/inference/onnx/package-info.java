/// Model files, read with suspicion before the runtime sees them.
@NullMarked
package org.vigie.inference.onnx;

import org.jspecify.annotations.NullMarked;
