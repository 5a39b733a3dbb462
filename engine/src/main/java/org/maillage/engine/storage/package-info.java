/** Road graphs in files: versioned, checksummed, written whole or not at all. */
@NullMarked
package org.maillage.engine.storage;

import org.jspecify.annotations.NullMarked;
