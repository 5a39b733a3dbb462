/** Registers in the database. */
@NullMarked
package org.maillage.app.register.jdbc;

import org.jspecify.annotations.NullMarked;
