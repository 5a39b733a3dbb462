/**
 * From everywhere to the nearest of each of many services, by sweeps over a prepared network (D.
 * Delling, A. Goldberg, A. Nowatzyk, R. Werneck, PHAST: hardware-accelerated shortest path trees,
 * JPDC 2013, started from all places at once).
 */
@NullMarked
package org.maillage.engine.sweep;

import org.jspecify.annotations.NullMarked;
