/** SQL of the structures and the baskets. */
@NullMarked
package org.maillage.app.offer.jdbc;

import org.jspecify.annotations.NullMarked;
