/** What everybody may read of a plan. */
@NullMarked
package org.maillage.domain.plan.publication;

import org.jspecify.annotations.NullMarked;
