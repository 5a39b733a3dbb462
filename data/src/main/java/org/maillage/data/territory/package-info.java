/** From a territory folder to a territory and its structures, all sources but the roads. */
@NullMarked
package org.maillage.data.territory;

import org.jspecify.annotations.NullMarked;
