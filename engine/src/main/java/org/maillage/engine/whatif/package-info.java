/**
 * What if a place opened, closed or moved, or a road changed: times to the nearest place kept up to
 * date by recomputing only what a change touches.
 */
@NullMarked
package org.maillage.engine.whatif;

import org.jspecify.annotations.NullMarked;
