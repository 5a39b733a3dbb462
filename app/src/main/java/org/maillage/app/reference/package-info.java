/** Published figures of other territories, and those of the territories of this home. */
@NullMarked
package org.maillage.app.reference;

import org.jspecify.annotations.NullMarked;
