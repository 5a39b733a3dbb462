/** Seeded randomness: the same seed gives the same département, on every machine. */
@NullMarked
package org.maillage.demo.chance;

import org.jspecify.annotations.NullMarked;
