/** What shows whether a plan does what it promised. */
@NullMarked
package org.maillage.domain.plan.indicator;

import org.jspecify.annotations.NullMarked;
