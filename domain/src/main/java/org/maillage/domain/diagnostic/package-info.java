/** From travel times to what the law asks for: baskets, ranges, remoteness. Pure functions. */
@NullMarked
package org.maillage.domain.diagnostic;

import org.jspecify.annotations.NullMarked;
