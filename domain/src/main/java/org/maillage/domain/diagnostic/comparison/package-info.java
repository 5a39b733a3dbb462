/** A result by commune set beside a published table of the same communes. */
@NullMarked
package org.maillage.domain.diagnostic.comparison;

import org.jspecify.annotations.NullMarked;
