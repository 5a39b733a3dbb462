/** Types in words. */
@NullMarked
package org.maillage.app.typology.view;

import org.jspecify.annotations.NullMarked;
