/** The engine behind the domain's port for travel times, and the distance table between towns. */
@NullMarked
package org.maillage.app.times;

import org.jspecify.annotations.NullMarked;
