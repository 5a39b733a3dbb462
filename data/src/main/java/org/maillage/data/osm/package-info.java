/** OpenStreetMap extracts in the PBF format: roads and points of interest in, networks out. */
@NullMarked
package org.maillage.data.osm;

import org.jspecify.annotations.NullMarked;
