/** Who offers what where: facilities as frequent and as far apart as real ones are. */
@NullMarked
package org.maillage.demo.offer;

import org.jspecify.annotations.NullMarked;
