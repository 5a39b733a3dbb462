/**
 * Questions to a road graph, answered without preparation: plainly, as the reference that
 * everything faster is tested against, and fast, for single questions and small graphs.
 */
@NullMarked
package org.maillage.engine.query;

import org.jspecify.annotations.NullMarked;
