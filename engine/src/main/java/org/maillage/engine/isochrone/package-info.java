/** How far one gets within a time, as areas on the ground. */
@NullMarked
package org.maillage.engine.isochrone;

import org.jspecify.annotations.NullMarked;
