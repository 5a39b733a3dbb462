/** Values of indicators and steps of fiches, as they are entered while a plan runs. */
@NullMarked
package org.maillage.app.plan.follow;

import org.jspecify.annotations.NullMarked;
