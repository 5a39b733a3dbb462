/**
 * A customizable contraction hierarchy (J. Dibbelt, B. Strasser, D. Wagner, Customizable
 * contraction hierarchies, JEA 2016): shortcuts that depend on where roads meet and not on how fast
 * they are, then their times, and what is left of them to search.
 */
@NullMarked
package org.maillage.engine.contraction;

import org.jspecify.annotations.NullMarked;
