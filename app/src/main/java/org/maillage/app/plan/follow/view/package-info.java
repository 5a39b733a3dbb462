/** Indicators and calendars in words and drawings. */
@NullMarked
package org.maillage.app.plan.follow.view;

import org.jspecify.annotations.NullMarked;
