/** The accessibility diagnostic: computed from what is in store, kept, found again. */
@NullMarked
package org.maillage.app.diagnostic;

import org.jspecify.annotations.NullMarked;
