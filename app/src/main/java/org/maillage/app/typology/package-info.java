/** The chapter of types, and selections by type. */
@NullMarked
package org.maillage.app.typology;

import org.jspecify.annotations.NullMarked;
