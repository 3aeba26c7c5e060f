/// The models page: what each model can and cannot see, adding, testing and removing them.
@NullMarked
package org.vigie.ui.models;

import org.jspecify.annotations.NullMarked;
