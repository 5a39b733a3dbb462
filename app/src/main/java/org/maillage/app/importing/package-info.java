/** Imports a territory folder whole or not at all, and keeps the report of what was found. */
@NullMarked
package org.maillage.app.importing;

import org.jspecify.annotations.NullMarked;
