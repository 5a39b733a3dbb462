/** The page of the isochrones. */
@NullMarked
package org.maillage.app.isochrone.web;

import org.jspecify.annotations.NullMarked;
