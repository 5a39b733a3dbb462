/** Open data in the one format that is a database itself: GeoPackage. */
@NullMarked
package org.maillage.app.opendata.jdbc;

import org.jspecify.annotations.NullMarked;
