/** GeoJSON features read one at a time into JTS geometries in WGS 84. */
@NullMarked
package org.maillage.data.geojson;

import org.jspecify.annotations.NullMarked;
