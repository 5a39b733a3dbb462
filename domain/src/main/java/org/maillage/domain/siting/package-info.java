/**
 * Where the next places should go: the best of all candidate sites under the rules of a plan, with
 * a bound that says how far from the best an answer can be.
 */
@NullMarked
package org.maillage.domain.siting;

import org.jspecify.annotations.NullMarked;
