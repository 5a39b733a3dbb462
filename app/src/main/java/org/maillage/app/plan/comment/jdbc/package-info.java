/** Comments in the database. */
@NullMarked
package org.maillage.app.plan.comment.jdbc;

import org.jspecify.annotations.NullMarked;
