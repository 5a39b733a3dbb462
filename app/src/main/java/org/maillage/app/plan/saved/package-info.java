/** Filters of the board and of the indicators, kept under a name. */
@NullMarked
package org.maillage.app.plan.saved;

import org.jspecify.annotations.NullMarked;
