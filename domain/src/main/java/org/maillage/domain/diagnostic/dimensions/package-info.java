/** The six dimensions of accessibility that the law names, each measured on its own. */
@NullMarked
package org.maillage.domain.diagnostic.dimensions;

import org.jspecify.annotations.NullMarked;
