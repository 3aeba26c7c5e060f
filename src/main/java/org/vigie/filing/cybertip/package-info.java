/// Drafts of reports to the CyberTipline of NCMEC. Vigie prepares and checks them; it holds no
/// credentials and sends nothing.
@NullMarked
package org.vigie.filing.cybertip;

import org.jspecify.annotations.NullMarked;
