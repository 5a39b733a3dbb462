/** Plans in the database. */
@NullMarked
package org.maillage.app.plan.jdbc;

import org.jspecify.annotations.NullMarked;
