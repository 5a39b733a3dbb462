/** What an action adds to what is there: the test of its local value. */
@NullMarked
package org.maillage.app.plan.value;

import org.jspecify.annotations.NullMarked;
