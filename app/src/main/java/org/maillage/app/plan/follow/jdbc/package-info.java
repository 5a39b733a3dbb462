/** Values and steps in the database. */
@NullMarked
package org.maillage.app.plan.follow.jdbc;

import org.jspecify.annotations.NullMarked;
