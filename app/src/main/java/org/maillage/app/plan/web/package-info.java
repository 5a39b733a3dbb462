/** The reading pages of plans. */
@NullMarked
package org.maillage.app.plan.web;

import org.jspecify.annotations.NullMarked;
