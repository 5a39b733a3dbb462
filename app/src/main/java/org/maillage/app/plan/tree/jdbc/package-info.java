/** The shape of plans in the database. */
@NullMarked
package org.maillage.app.plan.tree.jdbc;

import org.jspecify.annotations.NullMarked;
