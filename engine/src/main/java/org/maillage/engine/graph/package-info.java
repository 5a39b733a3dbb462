/** Road graphs in compact arrays: built once, then frozen and read by many threads. */
@NullMarked
package org.maillage.engine.graph;

import org.jspecify.annotations.NullMarked;
