/** Reports of errors in the database. */
@NullMarked
package org.maillage.app.register.report.jdbc;

import org.jspecify.annotations.NullMarked;
