/**
 * The reference of figures: the catalogue of indicators, the needs, the typology, and published
 * figures of other territories.
 */
@NullMarked
package org.maillage.data.figures;

import org.jspecify.annotations.NullMarked;
