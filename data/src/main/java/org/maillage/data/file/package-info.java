/** A file that is being read: its bytes, its encoding, and what becomes of its rows. */
@NullMarked
package org.maillage.data.file;

import org.jspecify.annotations.NullMarked;
