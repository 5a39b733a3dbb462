/** How to read the pages: shortcuts and the meaning of the words. */
@NullMarked
package org.maillage.app.help;

import org.jspecify.annotations.NullMarked;
