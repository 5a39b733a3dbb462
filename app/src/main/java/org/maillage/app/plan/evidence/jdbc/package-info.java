/** Files of evidence in the database. */
@NullMarked
package org.maillage.app.plan.evidence.jdbc;

import org.jspecify.annotations.NullMarked;
