/** From places to the nearest point of the road network, with the access leg on foot. */
@NullMarked
package org.maillage.engine.snap;

import org.jspecify.annotations.NullMarked;
