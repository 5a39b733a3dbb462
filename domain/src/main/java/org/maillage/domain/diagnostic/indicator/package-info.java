/**
 * Figures of communes and of any set of communes, from statistics by commune or IRIS, with what is
 * missing.
 */
@NullMarked
package org.maillage.domain.diagnostic.indicator;

import org.jspecify.annotations.NullMarked;
