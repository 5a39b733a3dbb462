/** Comments to the sections of fiches: working talk beside the plan, no part of it. */
@NullMarked
package org.maillage.app.plan.comment;

import org.jspecify.annotations.NullMarked;
