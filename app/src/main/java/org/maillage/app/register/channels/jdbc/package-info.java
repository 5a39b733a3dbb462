/** Volumes by channel in the database. */
@NullMarked
package org.maillage.app.register.channels.jdbc;

import org.jspecify.annotations.NullMarked;
