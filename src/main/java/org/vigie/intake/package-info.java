/// From a feed to accepted generations: feeds, schema, limits, de-duplication, quarantine.
@NullMarked
package org.vigie.intake;

import org.jspecify.annotations.NullMarked;
