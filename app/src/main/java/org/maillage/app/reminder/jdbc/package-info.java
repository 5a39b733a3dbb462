/** Who is reminded, and when last, in the database. */
@NullMarked
package org.maillage.app.reminder.jdbc;

import org.jspecify.annotations.NullMarked;
