/// What is drawn where a picture would be: shapes made of cells, outlines and figures. Nothing here
/// knows a picture.
@NullMarked
package org.vigie.ui.casefile.figure;

import org.jspecify.annotations.NullMarked;
