/** GraphHopper answering the same question on the same graph. */
@NullMarked
package org.maillage.benchmarks.graphhopper;

import org.jspecify.annotations.NullMarked;
