/** The journal of the observatory in the database. */
@NullMarked
package org.maillage.app.observatory.jdbc;

import org.jspecify.annotations.NullMarked;
