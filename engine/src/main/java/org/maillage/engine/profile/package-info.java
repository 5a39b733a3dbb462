/** What a car may do on a road and how fast, from the road's tags. */
@NullMarked
package org.maillage.engine.profile;

import org.jspecify.annotations.NullMarked;
