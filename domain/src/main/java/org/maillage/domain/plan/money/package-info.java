/** What actions cost, who pays, and whether the sums hold. */
@NullMarked
package org.maillage.domain.plan.money;

import org.jspecify.annotations.NullMarked;
