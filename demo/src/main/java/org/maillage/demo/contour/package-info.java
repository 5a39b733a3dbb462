/** Outlines of zones, made of the sides of cells: neighbours share every point of their limit. */
@NullMarked
package org.maillage.demo.contour;

import org.jspecify.annotations.NullMarked;
