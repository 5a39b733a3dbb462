/** The six dimensions of accessibility as a chapter of the diagnostic. */
@NullMarked
package org.maillage.app.dimensions;

import org.jspecify.annotations.NullMarked;
