/// The queue: open cases, least slack first.
@NullMarked
package org.vigie.ui.queue;

import org.jspecify.annotations.NullMarked;
