/** The offer in store: the structures of each territory, and the baskets of services. */
@NullMarked
package org.maillage.app.offer;

import org.jspecify.annotations.NullMarked;
