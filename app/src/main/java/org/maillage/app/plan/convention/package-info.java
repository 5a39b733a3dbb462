/** Conventions with operators: kept beside the plan, with what ends soon and what was not kept. */
@NullMarked
package org.maillage.app.plan.convention;

import org.jspecify.annotations.NullMarked;
