/** The journal in the database. */
@NullMarked
package org.maillage.app.journal.jdbc;

import org.jspecify.annotations.NullMarked;
