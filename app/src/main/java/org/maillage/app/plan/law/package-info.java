/** What the law asks of a plan, against what the plan and the diagnostic say. */
@NullMarked
package org.maillage.app.plan.law;

import org.jspecify.annotations.NullMarked;
