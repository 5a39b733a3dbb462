/** Kept filters in the database. */
@NullMarked
package org.maillage.app.plan.saved.jdbc;

import org.jspecify.annotations.NullMarked;
