/** Conventions with operators, and when they end. */
@NullMarked
package org.maillage.domain.plan.convention;

import org.jspecify.annotations.NullMarked;
