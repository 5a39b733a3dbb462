/** The road graphs that are measured. */
@NullMarked
package org.maillage.benchmarks.network;

import org.jspecify.annotations.NullMarked;
