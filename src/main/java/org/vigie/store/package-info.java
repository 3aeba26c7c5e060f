/// SQLite and the vault: everything that outlives the process.
@NullMarked
package org.vigie.store;

import org.jspecify.annotations.NullMarked;
