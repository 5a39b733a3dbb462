/** Cutting figures into classes for a map. Pure functions. */
@NullMarked
package org.maillage.domain.classification;

import org.jspecify.annotations.NullMarked;
