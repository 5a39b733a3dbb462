/** Links in the database, without their secrets. */
@NullMarked
package org.maillage.app.link.jdbc;

import org.jspecify.annotations.NullMarked;
