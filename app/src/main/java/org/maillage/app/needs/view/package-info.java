/** Needs in words. */
@NullMarked
package org.maillage.app.needs.view;

import org.jspecify.annotations.NullMarked;
