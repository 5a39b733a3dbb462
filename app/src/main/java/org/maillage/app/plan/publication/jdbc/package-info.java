/** Versions of plans and documents of schemes in the database. */
@NullMarked
package org.maillage.app.plan.publication.jdbc;

import org.jspecify.annotations.NullMarked;
