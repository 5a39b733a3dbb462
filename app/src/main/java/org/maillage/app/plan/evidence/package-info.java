/** Files that prove what a note or a promise says. */
@NullMarked
package org.maillage.app.plan.evidence;

import org.jspecify.annotations.NullMarked;
