/** Keys of publications in the database. */
@NullMarked
package org.maillage.app.publication.jdbc;

import org.jspecify.annotations.NullMarked;
