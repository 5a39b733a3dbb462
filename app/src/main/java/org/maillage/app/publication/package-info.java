/** Publishing a diagnostic: an act of both presidents, each with a key of his own. */
@NullMarked
package org.maillage.app.publication;

import org.jspecify.annotations.NullMarked;
