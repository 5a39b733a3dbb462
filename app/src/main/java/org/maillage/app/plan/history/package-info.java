/** Former texts of sections, told by the journal. */
@NullMarked
package org.maillage.app.plan.history;

import org.jspecify.annotations.NullMarked;
