/** SQL of the territories. */
@NullMarked
package org.maillage.app.territory.jdbc;

import org.jspecify.annotations.NullMarked;
