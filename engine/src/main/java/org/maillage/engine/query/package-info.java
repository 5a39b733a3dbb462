/**
 * Questions to a road graph, answered plainly: the reference that everything faster is tested
 * against.
 */
@NullMarked
package org.maillage.engine.query;

import org.jspecify.annotations.NullMarked;
