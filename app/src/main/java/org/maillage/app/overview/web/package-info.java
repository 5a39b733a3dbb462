/** The page of the overview. */
@NullMarked
package org.maillage.app.overview.web;

import org.jspecify.annotations.NullMarked;
