/// How much looking a person was asked for, when a break is proposed, and which case comes next.
/// Pure: no clock, no log, no screen of its own.
@NullMarked
package org.vigie.exposure;

import org.jspecify.annotations.NullMarked;
