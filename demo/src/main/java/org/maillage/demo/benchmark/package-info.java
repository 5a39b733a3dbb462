/** Road networks of any size for measurements: no département, only roads. */
@NullMarked
package org.maillage.demo.benchmark;

import org.jspecify.annotations.NullMarked;
