/** The database connection, the schema's migrations and what every SQL class shares. */
@NullMarked
@NamedInterface("jdbc")
package org.maillage.app.home.jdbc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
