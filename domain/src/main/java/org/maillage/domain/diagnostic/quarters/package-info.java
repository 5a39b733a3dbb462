/** What is in a quarter and what can be walked to from it (A02, A29). */
@NullMarked
package org.maillage.domain.diagnostic.quarters;

import org.jspecify.annotations.NullMarked;
