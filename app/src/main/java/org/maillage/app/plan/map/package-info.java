/** Where the actions of a plan act. */
@NullMarked
package org.maillage.app.plan.map;

import org.jspecify.annotations.NullMarked;
