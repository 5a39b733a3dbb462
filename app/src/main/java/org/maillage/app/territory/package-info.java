/** The territories in store: what was imported, read back and listed. */
@NullMarked
package org.maillage.app.territory;

import org.jspecify.annotations.NullMarked;
