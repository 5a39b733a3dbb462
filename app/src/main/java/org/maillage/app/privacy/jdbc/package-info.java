/** Who looked at what, in the database. */
@NullMarked
package org.maillage.app.privacy.jdbc;

import org.jspecify.annotations.NullMarked;
