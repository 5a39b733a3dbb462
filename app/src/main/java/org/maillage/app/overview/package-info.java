/** The overview: a diagnostic in a few sentences, for a page and for a command. */
@NullMarked
package org.maillage.app.overview;

import org.jspecify.annotations.NullMarked;
