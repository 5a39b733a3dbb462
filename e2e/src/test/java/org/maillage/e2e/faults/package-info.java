/**
 * Kills the real program at random moments, fills its disk, restarts its database and moves its
 * clock, and looks each time whether anything that was acknowledged is gone, or anything is half
 * there. Run by {@code e2e/faults}; no test, for it takes a quarter of an hour.
 */
@NullMarked
package org.maillage.e2e.faults;

import org.jspecify.annotations.NullMarked;
