/** Who answers the question that is measured: from every node to the nearest facility. */
@NullMarked
package org.maillage.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
