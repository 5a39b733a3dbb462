/** Ranges of services from where the services are: which are everywhere, which are rare (A19). */
@NullMarked
package org.maillage.domain.diagnostic.ranges;

import org.jspecify.annotations.NullMarked;
