/** Access to care as a chapter of the diagnostic. */
@NullMarked
package org.maillage.app.health;

import org.jspecify.annotations.NullMarked;
