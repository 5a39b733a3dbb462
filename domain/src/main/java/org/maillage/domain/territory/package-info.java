/**
 * The reference of a territory: communes, zonings over them, and where people live.
 *
 * <p>Everything carries the source it came from and its vintage.
 */
@NullMarked
package org.maillage.domain.territory;

import org.jspecify.annotations.NullMarked;
