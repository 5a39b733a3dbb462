/** The coordinate systems that French open data comes in, to WGS 84 and back. */
@NullMarked
package org.maillage.data.projection;

import org.jspecify.annotations.NullMarked;
