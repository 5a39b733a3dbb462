/** The portrait of a set of communes beside the rest of the territory (A28). */
@NullMarked
package org.maillage.domain.diagnostic.profile;

import org.jspecify.annotations.NullMarked;
