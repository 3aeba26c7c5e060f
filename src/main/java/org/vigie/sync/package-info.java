/// Delivery of events to the feed, and pulling from it over HTTPS.
@NullMarked
package org.vigie.sync;

import org.jspecify.annotations.NullMarked;
