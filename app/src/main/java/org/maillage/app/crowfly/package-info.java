/**
 * What the shortcut as the crow flies gets wrong: computed on a territory in store, kept, shown.
 */
@NullMarked
package org.maillage.app.crowfly;

import org.jspecify.annotations.NullMarked;
