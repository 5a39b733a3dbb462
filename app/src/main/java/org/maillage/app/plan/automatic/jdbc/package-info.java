/** Sources of automatic indicators in the database. */
@NullMarked
package org.maillage.app.plan.automatic.jdbc;

import org.jspecify.annotations.NullMarked;
