/** The page of the six dimensions. */
@NullMarked
package org.maillage.app.dimensions.web;

import org.jspecify.annotations.NullMarked;
