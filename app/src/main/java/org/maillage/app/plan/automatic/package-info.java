/** Indicators that the platform computes from the diagnostic, the offer and the directory. */
@NullMarked
package org.maillage.app.plan.automatic;

import org.jspecify.annotations.NullMarked;
