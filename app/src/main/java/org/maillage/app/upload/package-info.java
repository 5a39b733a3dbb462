/** Files that people bring to a page: what they really are, before anything reads them. */
@NullMarked
package org.maillage.app.upload;

import org.jspecify.annotations.NullMarked;
