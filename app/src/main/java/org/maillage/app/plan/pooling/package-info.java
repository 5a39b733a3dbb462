/** The plan of pooling, drafted from the places that are shared already. */
@NullMarked
package org.maillage.app.plan.pooling;

import org.jspecify.annotations.NullMarked;
