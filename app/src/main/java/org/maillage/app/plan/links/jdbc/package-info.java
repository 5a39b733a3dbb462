/** Links of fiches in the database. */
@NullMarked
package org.maillage.app.plan.links.jdbc;

import org.jspecify.annotations.NullMarked;
