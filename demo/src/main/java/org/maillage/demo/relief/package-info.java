/** The lie of the land: a mesh of cells, the coast, islands, rivers and mountains. */
@NullMarked
package org.maillage.demo.relief;

import org.jspecify.annotations.NullMarked;
