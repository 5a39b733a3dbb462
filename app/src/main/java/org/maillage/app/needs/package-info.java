/** The chapter of needs: where weak supply meets strong need. */
@NullMarked
package org.maillage.app.needs;

import org.jspecify.annotations.NullMarked;
