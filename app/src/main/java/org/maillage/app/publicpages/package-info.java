/** Pages that everybody may read, made once for all who ask for them within a few seconds. */
@NullMarked
package org.maillage.app.publicpages;

import org.jspecify.annotations.NullMarked;
