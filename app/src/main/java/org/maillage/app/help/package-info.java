/** How to use the pages: the guide, the methods, shortcuts and the meaning of the words. */
@NullMarked
package org.maillage.app.help;

import org.jspecify.annotations.NullMarked;
