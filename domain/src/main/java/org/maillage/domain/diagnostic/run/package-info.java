/** Diagnostics that are kept: what one was computed from and found, and two of them compared. */
@NullMarked
package org.maillage.domain.diagnostic.run;

import org.jspecify.annotations.NullMarked;
