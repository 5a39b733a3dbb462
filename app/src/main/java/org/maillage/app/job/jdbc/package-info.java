/** Jobs in the database. */
@NullMarked
package org.maillage.app.job.jdbc;

import org.jspecify.annotations.NullMarked;
