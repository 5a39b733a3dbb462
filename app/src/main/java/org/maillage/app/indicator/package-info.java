/**
 * Figures of communes, from statistics and from the diagnostic, computed once and said in words.
 */
@NullMarked
package org.maillage.app.indicator;

import org.jspecify.annotations.NullMarked;
