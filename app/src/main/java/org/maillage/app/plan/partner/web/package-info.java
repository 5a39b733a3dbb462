/** Pages about the partners of a plan. */
@NullMarked
package org.maillage.app.plan.partner.web;

import org.jspecify.annotations.NullMarked;
