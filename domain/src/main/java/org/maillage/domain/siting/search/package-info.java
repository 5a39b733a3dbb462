/**
 * How the best sites are found: construction, interchange, a relaxation that bounds every choice,
 * and branching between them. Pure Java; the same problem gives the same answer.
 */
@NullMarked
package org.maillage.domain.siting.search;

import org.jspecify.annotations.NullMarked;
