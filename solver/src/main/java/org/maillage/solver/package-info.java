/**
 * The best sites, proven: the search of the domain, then an exact model for what it leaves open.
 */
@NullMarked
package org.maillage.solver;

import org.jspecify.annotations.NullMarked;
