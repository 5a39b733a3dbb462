/**
 * Maps of a territory: projection, contours simplified without gaps, classes of time, and the same
 * map as SVG (for pages and files) and as GeoJSON (for the map in the browser).
 */
@NullMarked
package org.maillage.app.map;

import org.jspecify.annotations.NullMarked;
