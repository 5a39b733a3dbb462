/**
 * A diagnostic as files that other programs read: CSV tables, GeoJSON, and the description of every
 * column.
 *
 * <p>A table is told once, column by column; the CSV files, the properties of the GeoJSON and the
 * description ({@code datapackage.json}, {@code README.txt}) are all made from that. A missing time
 * is an empty cell (null in JSON), never 0. The same diagnostic always gives the same bytes.
 */
@NullMarked
package org.maillage.app.export;

import org.jspecify.annotations.NullMarked;
