/**
 * Many readers and writers at once against the real jar: what they wait, and whether all is kept.
 */
@NullMarked
package org.maillage.benchmarks.load;

import org.jspecify.annotations.NullMarked;
