/** Access to care: potential accessibility, emergency and maternity, fragile places. */
@NullMarked
package org.maillage.domain.diagnostic.health;

import org.jspecify.annotations.NullMarked;
