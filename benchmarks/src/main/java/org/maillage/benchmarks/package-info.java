/** The command that measures what the engine costs, beside a peer on the same graph. */
@NullMarked
package org.maillage.benchmarks;

import org.jspecify.annotations.NullMarked;
