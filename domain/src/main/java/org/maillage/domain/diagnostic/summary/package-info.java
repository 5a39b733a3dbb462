/** A diagnostic in a few figures, as the founding documents state them. Pure functions. */
@NullMarked
package org.maillage.domain.diagnostic.summary;

import org.jspecify.annotations.NullMarked;
