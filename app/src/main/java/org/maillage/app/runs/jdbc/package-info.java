/** The kept diagnostics in the database. */
@NullMarked
package org.maillage.app.runs.jdbc;

import org.jspecify.annotations.NullMarked;
