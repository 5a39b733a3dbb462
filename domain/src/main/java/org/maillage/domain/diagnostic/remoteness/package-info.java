/**
 * Who is far: thresholds and what they separate, zones of communes and grey zones of inhabited
 * places, and how a zone is followed from one computation to the next. Pure functions.
 */
@NullMarked
package org.maillage.domain.diagnostic.remoteness;

import org.jspecify.annotations.NullMarked;
