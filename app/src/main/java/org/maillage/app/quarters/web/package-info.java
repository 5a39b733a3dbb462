/** The page of the quarters. */
@NullMarked
package org.maillage.app.quarters.web;

import org.jspecify.annotations.NullMarked;
