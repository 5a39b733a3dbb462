/** The page of types. */
@NullMarked
package org.maillage.app.typology.web;

import org.jspecify.annotations.NullMarked;
