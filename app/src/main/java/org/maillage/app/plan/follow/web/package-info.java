/** Pages on which a plan is followed: indicators, steps, calendar. */
@NullMarked
package org.maillage.app.plan.follow.web;

import org.jspecify.annotations.NullMarked;
