/** A real browser against the running application, as its users run it. */
@NullMarked
package org.maillage.e2e;

import org.jspecify.annotations.NullMarked;
