/** How long something takes: processor time, repeated, the median of it. */
@NullMarked
package org.maillage.benchmarks.timing;

import org.jspecify.annotations.NullMarked;
