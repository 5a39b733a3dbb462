/** Conventions in the database. */
@NullMarked
package org.maillage.app.plan.convention.jdbc;

import org.jspecify.annotations.NullMarked;
