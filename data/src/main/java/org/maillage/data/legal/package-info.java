/** Speed limits that the law of a country sets where no sign says otherwise. */
@NullMarked
package org.maillage.data.legal;

import org.jspecify.annotations.NullMarked;
