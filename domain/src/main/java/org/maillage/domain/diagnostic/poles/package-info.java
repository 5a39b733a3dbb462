/** Poles of services: which communes serve which others, and what hangs on them (A25). */
@NullMarked
package org.maillage.domain.diagnostic.poles;

import org.jspecify.annotations.NullMarked;
