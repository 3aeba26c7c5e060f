/// The composition root, settings and commands: the only room that knows all others.
@NullMarked
package org.vigie.app;

import org.jspecify.annotations.NullMarked;
