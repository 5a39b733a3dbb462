/** A diagnostic with everything that belongs to it, read from the store and kept in memory. */
@NullMarked
@NamedInterface("reading")
package org.maillage.app.diagnostic.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
