/** The chapter about poles of services: which communes serve the others, and what hangs on them. */
@NullMarked
package org.maillage.app.poles;

import org.jspecify.annotations.NullMarked;
