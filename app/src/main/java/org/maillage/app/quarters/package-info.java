/** The chapter about quarters: what is inside them and what can be walked to. */
@NullMarked
package org.maillage.app.quarters;

import org.jspecify.annotations.NullMarked;
