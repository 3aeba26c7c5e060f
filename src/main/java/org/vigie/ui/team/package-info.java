/// The team page: totals of a desk, and what its pace will and will not reach. No person is named.
@NullMarked
package org.vigie.ui.team;

import org.jspecify.annotations.NullMarked;
