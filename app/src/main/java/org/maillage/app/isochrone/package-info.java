/** How far one gets from places, on a page: areas, people, files. */
@NullMarked
package org.maillage.app.isochrone;

import org.jspecify.annotations.NullMarked;
