/**
 * How communes are grouped: EPCI, cantons, arrondissements, quarters of the politique de la ville.
 */
@NullMarked
package org.maillage.demo.zoning;

import org.jspecify.annotations.NullMarked;
