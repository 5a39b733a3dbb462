/**
 * The generator of a fictional département: the same number gives the same coast, villages, roads
 * and services. It writes a territory folder in the open formats that real users bring, so that the
 * demonstration takes the very way of real data.
 *
 * <p>The way of the generator: {@code relief} (mesh, coast, rivers, heights) → {@code settlement}
 * (communes, ranks, hamlets) → {@code zoning} → {@code roads} → {@code population} → {@code offer}
 * → {@code writing}.
 */
@NullMarked
package org.maillage.demo;

import org.jspecify.annotations.NullMarked;
