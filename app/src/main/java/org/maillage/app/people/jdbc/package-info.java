/** People and organisations in the database. */
@NullMarked
package org.maillage.app.people.jdbc;

import org.jspecify.annotations.NullMarked;
